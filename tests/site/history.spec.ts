import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf } from '../../src/domain/assessment/html/anchors.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

// The project may be built from a clone or from an archive: the pages have entries, or say why not.

test('the page of an agent has its history, or says why it is not known', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/agents/lume/'));
  const history = page.locator('section', { has: page.locator('#history') });
  const summary = history.locator('summary');
  if ((await summary.count()) > 0) await summary.click();
  await expect(history.locator('.history > li, p.muted').first()).toBeVisible();
  const last = history.locator('.history > li').last();
  if ((await last.count()) > 0) await expect(last).toContainText(/Added|Earliest known version/);
});

test('what’s new lists entries by month, and leads to the feed', async ({ page }) => {
  const here = site('project');
  await page.goto(addressOf(here, '/'));
  await page.getByRole('navigation', { name: 'About' }).getByText('What’s new').click();
  await expect(page.locator('h1')).toHaveText('What’s new');
  const entries = page.locator('.history > li');
  const reasons = page.locator('main > p.muted');
  expect((await entries.count()) + (await reasons.count())).toBeGreaterThan(0);
  const months = page.locator('main').getByRole('heading', { level: 2, name: /^\p{L}+ \d{4}$/u });
  expect(await months.count()).toBe(await page.locator('.history').count());
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const answer = await page.request.get(new URL(feed ?? '', here.url).href);
  const read = await page.evaluate(
    (text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const all = (name: string) => [...document.getElementsByTagName(name)];
      return {
        root: document.documentElement.namespaceURI,
        broken: all('parsererror').length,
        entries: all('entry').length,
        ids: new Set(all('id').map(({ textContent }) => textContent)).size,
        days: all('updated').every(
          ({ textContent }) => !Number.isNaN(Date.parse(textContent ?? '')),
        ),
      };
    },
    await answer.text(),
  );
  expect(read.entries).toBe(await entries.count());
  expect(read).toMatchObject({
    root: 'http://www.w3.org/2005/Atom',
    broken: 0,
    ids: read.entries + 1,
    days: true,
  });
});

test('a former address leads on, and one that was removed says so', async ({ page }) => {
  const here = site('edge');
  await page.goto(addressOf(here, '/agents/capped-at-ten/'));
  await expect(page).toHaveURL(addressOf(here, '/agents/capped/'));
  for (const rest of ['?mark=cap#about', '#threat-a', '?mark=a%20b&mark=c%2B%2B', '#%C3%BC']) {
    await page.goto(addressOf(here, `/agents/capped-at-ten/${rest}`));
    await expect(page).toHaveURL(addressOf(here, `/agents/capped/${rest}`));
  }
  const moved = await page.request.get(addressOf(here, '/api/v1/agents/capped-at-ten.json'));
  expect(await moved.json()).toMatchObject({ from: 'capped-at-ten', to: 'capped' });
  await page.goto(addressOf(here, '/agents/withdrawn/'));
  await expect(page.locator('h1')).toHaveText('Removed');
  const { redirects } = await (
    await page.request.get(addressOf(here, '/api/v1/redirects.json'))
  ).json();
  expect(redirects.map(({ from, to }: Record<string, unknown>) => [from, to])).toEqual([
    ['capped-at-ten', 'capped'],
    ['withdrawn', null],
  ]);
  const html = readFileSync(join(here.directory, 'agents/capped-at-ten/index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/agents\/capped\/">/);
  expect(html).toMatch(/<main[^>]*>.*<a href="\/agents\/capped\/">/s);
});

test('the check knows the places that the page of an agent has', async ({ page }) => {
  for (const { id, file } of contentFiles('assessments', SITES.edge.env)) {
    const anchors = anchorsOf(readAssessmentFile(readFileSync(file), file));
    await page.goto(addressOf(site('edge'), `/agents/${id}/`));
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((element) => element.id),
    );
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  }
});
