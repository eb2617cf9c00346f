import { readFileSync } from 'node:fs';
import { faults } from './axe.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const PAGE = '/agents/every-key/';

test('the page of an agent gives a citation, a badge and files of others, made from its JSON', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf(site('edge'), PAGE));
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await page.getByRole('button', { name: 'Cite or export' }).click();
  const dialog = page.getByRole('dialog', { name: /^Cite or export / });
  await expect(dialog.getByRole('textbox', { name: 'Citation' })).toHaveValue(
    /: Threat model of .+, assessed /,
  );
  await expect(dialog.getByRole('textbox', { name: 'Badge for a README' })).toHaveValue(
    /every-key\/badge\.svg\)\]/,
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download STIX 2.1 bundle' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('every-key.stix.json');
  const bundle = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(bundle).toMatchObject({ type: 'bundle' });
  expect(bundle.objects.length).toBeGreaterThan(3);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the Threat Model Library asks before it gives, and a format that does not fit says why', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), PAGE));
  await page.getByRole('button', { name: 'Cite or export' }).click();
  const dialog = page.getByRole('dialog');
  const form = dialog.locator('form', { hasText: 'OWASP Threat Model Library' });
  await form.getByRole('button').click();
  await expect(form.locator('select:invalid').first()).toBeFocused();
  for (const choice of await form.getByRole('combobox').all())
    await choice.selectOption({ index: 1 });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button').click(),
  ]);
  const { scope } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(scope).toMatchObject({ business_criticality: 'minimal', tier: 'mission_critical' });
  const report = dialog.locator('form', { hasText: 'AIVSS v0.8 report' });
  await report.getByRole('button').click();
  await expect(report.getByRole('status')).toHaveText(/\.$/);
  expect(await faults(page, '.take-out')).toEqual([]);
});

test('where no agent has a badge of its own, one is drawn of its JSON', async ({ page }) => {
  const list = await fetch(addressOf(site('large'), '/api/v1/agents.json'));
  const [agent] = (await list.json()).agents;
  await page.goto(addressOf(site('large'), `/agents/${agent.slug}/`));
  await page.getByRole('button', { name: 'Cite or export' }).click();
  const badge = page.getByRole('textbox', { name: 'Badge for a README' });
  await expect(badge).toHaveValue(/\]\(https:\/\/img\.shields\.io\/badge\/dynamic\/json\?url=/);
  const query = new URLSearchParams(/\?([^)]+)\)/.exec(await badge.inputValue())?.[1]);
  const asked = await fetch(
    addressOf(site('large'), `/api/v1/${query.get('url')?.split('/api/v1/')[1]}`),
  );
  expect(query.get('query')).toBe('$.badge');
  expect((await asked.json()).badge).toMatch(/^\w.*(?:AIVSS|not scored)/);
});
