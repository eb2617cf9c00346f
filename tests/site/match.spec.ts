import type { Page } from '@playwright/test';
import { addressOf, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

const open = (page: Page, id: SiteId = 'project') => page.goto(addressOf(site(id), '/match/'));
const results = (page: Page) => page.locator('[data-results]');
const give = (page: Page, ...files: { name: string; text: string }[]) =>
  page
    .getByLabel('Choose files, or drop them here')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );

const MCP = JSON.stringify({
  mcpServers: {
    secret: {
      command: 'uvx',
      args: ['livekit-agents==1.0.0'],
      env: { TOKEN: 'do-not-send' },
    },
    weather: { url: 'https://weather.example.org/mcp' },
  },
});

test('files are matched in the browser, and nothing of them leaves it', async ({ page }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await give(
    page,
    { name: '.mcp.json', text: MCP },
    { name: 'requirements.txt', text: 'requests\n-r other.txt' },
  );
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText([
    '.mcp.json (MCP client configuration)',
    'requirements.txt (Python requirements)',
  ]);
  await expect(results(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(results(page).getByRole('link', { name: 'LiveKit Agents' })).toHaveAttribute(
    'href',
    /\/agents\/livekit-agents\/$/,
  );
  await expect(results(page)).toContainText('Found: pypi livekit-agents 1.0.0.');
  await expect(
    results(page).getByRole('link', { name: 'Which controls help them' }),
  ).toHaveAttribute('href', /\/controls\/\?agents=livekit-agents$/);
  await expect(results(page)).toContainText('other.txt is named here and was not read.');
  await expect(results(page)).toContainText('weather https://weather.example.org/mcp');
  await expect(results(page)).toContainText(
    'None of it is assessed here. Left out: pypi requests.',
  );
  const { origin } = new URL(page.url());
  for (const request of asked) {
    expect(request).toMatch(new RegExp(`^GET ${origin}/(?:data/match\\.json|_astro/[^?]+\\.js) $`));
  }
  // A second file asks for nothing more.
  const before = asked.length;
  await page.getByText('Paste text instead').click();
  await page.getByLabel('The content of a file').fill('livekit-agents==0.1');
  await page.getByRole('button', { name: 'Find agents' }).click();
  await expect(results(page)).toContainText('Found: pypi livekit-agents 0.1.');
  expect(asked.length).toBe(before);
});

test('a name with a version is found, with what to update to and links to its vulnerabilities', async ({
  page,
}) => {
  await open(page, 'edge');
  await give(page, { name: 'names.txt', text: 'Every key 1.5, other 1.0' });
  await expect(results(page)).toContainText('same name: check that it is this');
  await expect(results(page)).toContainText('Update first: to 2.10 or a later release.');
  await expect(results(page)).toContainText('Left out: other 1.0.');
  for (const [id, address] of [
    ['GHSA-23v5-6789-cfgh', 'https://github.com/advisories/GHSA-23v5-6789-cfgh'],
    ['CVE-2026-10001', 'https://www.cve.org/CVERecord?id=CVE-2026-10001'],
  ] as const) {
    const link = results(page).getByRole('link', { name: id });
    await expect(link).toHaveAttribute('href', address);
  }
});

test('a way back leads to what was found', async ({ page }) => {
  await open(page);
  await give(page, { name: 'requirements.txt', text: 'livekit-agents==1.0.0' });
  await results(page).getByRole('link', { name: 'LiveKit Agents' }).click();
  await expect(page).toHaveURL(/livekit-agents/);
  await page.goBack();
  await expect(results(page)).toContainText('Found: pypi livekit-agents 1.0.0.');
  // The same address again would be the same visit.
  await page.goto(addressOf(site('project'), '/agents/'));
  await open(page);
  await expect(results(page)).toBeEmpty();
});

test('a file of another kind is named, with what can be read', async ({ page }) => {
  await open(page);
  await give(page, { name: 'photo.txt', text: '<svg/>' });
  await expect(results(page)).toContainText('photo.txt: The file cannot be read');
  await expect(results(page)).toContainText('Give a CycloneDX or SPDX bill of materials');
});

test('markup in a file stays text', async ({ page }) => {
  await open(page);
  const evil = JSON.stringify({ servers: { '<img src=x onerror=alert(1)>': {} } });
  await give(page, { name: '<b>x</b>.json', text: evil });
  await expect(results(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(results(page).locator('img, b')).toHaveCount(0);
});

test('a catalogue that does not load is said, and asked again', async ({ page }) => {
  let fails = true;
  await page.route('**/data/match.json', (route) =>
    fails ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await open(page);
  await give(page, { name: 'requirements.txt', text: 'livekit-agents==0.1' });
  await expect(page.getByRole('alert')).toContainText('The list of assessed agents did not load.');
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page)).toContainText('Found: pypi livekit-agents 0.1.');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
