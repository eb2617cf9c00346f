import type { AgentFile } from '../../src/data/api-schema.ts';
import { DEFAULT_NEEDS } from '../../src/views/compare/address.ts';
import { compareAgents } from '../../src/views/compare/index.ts';
import {
  addAgent,
  compare,
  compared,
  heads,
  nameField,
  onlyDifferences,
  openFolds,
  tables,
} from './compare-page.ts';
import { heard, listen } from './heard.ts';
import { addressOf, site } from './sites.ts';
import { expect, test } from './test.ts';

const TWO = 'agents=lume,livekit-agents';

/** The comparison as it follows from the JSON of the site. */
async function expected(slugs: readonly string[]) {
  const agents = slugs.map(async (slug): Promise<AgentFile> => {
    const response = await fetch(addressOf(site('project'), `/api/v1/agents/${slug}.json`));
    return response.json();
  });
  return compareAgents(
    await Promise.all(agents),
    DEFAULT_NEEDS,
    new Date().toISOString().slice(0, 10),
  );
}

test('a comparison is cited with its question, as it stands now', async ({ page }) => {
  await compare(page, site('project'), TWO);
  await onlyDifferences(page).check();
  await page.getByText('Cite this page').click();
  await expect(page.locator('[data-citation]')).toHaveText(
    new RegExp(`/compare/\\?${TWO}&only=differences$`),
  );
});

test('an address puts its agents side by side, in its order', async ({ page }) => {
  await compare(page, site('project'), TWO);
  expect(await heads(page)).toEqual(['A Lume', 'B LiveKit Agents']);
  await expect(page).toHaveTitle(/^Lume and LiveKit Agents compared/);
  const view = await expected(['lume', 'livekit-agents']);
  for (const [id, rows] of Object.entries(view.tables)) {
    const shown = await page
      .locator(`[data-table=${id}] tbody tr`)
      .evaluateAll((rowElements) =>
        rowElements.map((row) => [
          row.querySelector('th')?.firstChild?.textContent,
          row.lastElementChild?.textContent,
        ]),
      );
    expect(shown, id).toEqual(
      rows.map(({ label, verdict }) => [label, `${verdict.differs ? '≠' : '='} ${verdict.words}`]),
    );
  }
  const marks = view.overlay.agents.flatMap((agent) => agent.marks);
  const { all, differing } = view.sharedFactors;
  await expect(page.locator('compare-agents [data-status]')).toHaveText(
    `Lume and LiveKit Agents: ${differing} of ${all} shared factors differ.`,
  );
  await expect(page.locator('[data-overlay] .mark')).toHaveCount(marks.length);
  await openFolds(page);
  await expect(page.locator('.voices')).toHaveCount(7);
  for (const [index, { columns }] of view.layers.entries()) {
    await expect(page.locator('.voices').nth(index).locator('.voice')).toHaveCount(columns.length);
  }
  await expect(page.locator('.voice').first()).toContainText('Uncertain');
  await page
    .getByRole('link', { name: 'Any local process can command the VM API' })
    .first()
    .click();
  await expect(page).toHaveURL(/\/agents\/lume\/#threat-/);
});

test('only what differs hides the rest, stands in the address, and goes with a step back', async ({
  page,
}) => {
  await compare(page, site('project'), TWO);
  const view = await expected(['lume', 'livekit-agents']);
  const rows = page.locator('.fold .comparison tbody tr');
  const all = await rows.count();
  await openFolds(page);
  await onlyDifferences(page).check();
  await expect(page).toHaveURL(`${site('project').url}compare/?${TWO}&only=differences`);
  await expect(page.locator('.voices')).toHaveCount(
    view.layers.filter(({ verdict }) => verdict.differs).length,
  );
  const differing = Object.values(view.tables)
    .flat()
    .filter(({ verdict }) => verdict.differs);
  await expect(rows).toHaveCount(differing.length);
  await expect(tables(page).getByText('same', { exact: true })).toHaveCount(0);
  await page.reload();
  await compared(page);
  await expect(onlyDifferences(page)).toBeChecked();
  expect(await rows.count()).toBeLessThan(all);
  await page.goBack();
  await compared(page);
  await expect(onlyDifferences(page)).not.toBeChecked();
  await expect(rows).toHaveCount(all);
});

test('agents are added by name, moved and removed, and every step can be taken back', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/compare/?agents=capped'));
  await expect(
    page.getByText('Add another agent to compare with Overdriven Planner.'),
  ).toBeVisible();
  await nameField(page).fill('quill');
  await expect(page.locator('datalist option')).toHaveAttribute('value', 'Quill & "Ink" <Writer>');
  await nameField(page).press('Enter');
  await compared(page);
  await expect(nameField(page)).toBeFocused();
  await expect(nameField(page)).toHaveValue('');
  await addAgent(page, 'Unjudged Helper');
  await expect(page).toHaveURL(/\?agents=capped,marked-up,not-scored$/);
  await expect
    .poll(() => heads(page))
    .toEqual(['A Overdriven Planner', 'B Quill & "Ink" <Writer>', 'C Unjudged Helper']);
  await addAgent(page, 'Unjudged Helper');
  await expect(page.getByText('This agent is compared already.')).toBeVisible();
  await addAgent(page, 'No such agent');
  await expect(page.getByText('No agent is called “No such agent”.')).toBeVisible();
  await expect(nameField(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(nameField(page)).toHaveAccessibleDescription('No agent is called “No such agent”.');
  await expect(page.locator('.choice').getByRole('link', { name: 'all agents' })).toBeVisible();

  const move = page.getByRole('button', { name: 'Move Unjudged Helper to the left' });
  await move.press('Enter');
  await expect(page).toHaveURL(/\?agents=capped,not-scored,marked-up$/);
  await expect(move).toBeFocused();
  await expect(nameField(page)).not.toHaveAttribute('aria-invalid');
  await expect(nameField(page)).toHaveAccessibleDescription('');
  await page.getByRole('button', { name: 'Remove Overdriven Planner' }).press('Enter');
  await expect(page).toHaveURL(/\?agents=not-scored,marked-up$/);
  await expect(page.getByRole('button', { name: 'Remove Unjudged Helper' })).toBeFocused();
  await expect.poll(() => heads(page)).toEqual(['A Unjudged Helper', 'B Quill & "Ink" <Writer>']);

  await page.goBack();
  await page.goBack();
  await expect
    .poll(() => heads(page))
    .toEqual(['A Overdriven Planner', 'B Quill & "Ink" <Writer>', 'C Unjudged Helper']);
  for (let step = 0; step < 2; step += 1) await page.goBack();
  await expect(page.getByText('Add another agent to compare with')).toBeVisible();
  await expect(tables(page).first()).toBeHidden();
});

test('each change is heard with its own result', async ({ page }) => {
  await compare(page, site('project'), `${TWO}&need=asks-before-acting`);
  await expect(heard(page)).toHaveText(
    /^Lume and LiveKit Agents: \d+ of \d+ shared factors differ\.$/,
  );
  const all = await listen(page);
  await onlyDifferences(page).check();
  await expect(heard(page)).toHaveText(/^Rows without a difference that are left out: \d+\.$/);
  await page.getByText('Choose what you ask').click();
  await page.getByLabel('Keeps a complete log').check();
  await expect(heard(page)).toHaveText(/^Lume meets \d of 2.*\. LiveKit Agents meets \d of 2.*\.$/);
  await page.getByRole('button', { name: 'Move LiveKit Agents to the left' }).click();
  await expect(heard(page)).toHaveText(/^LiveKit Agents and Lume: /);
  expect(await all()).toHaveLength(3);
  const answer = page.locator('[data-table=conditions] tbody td').first();
  await expect(answer.locator('.sign')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('[data-caveats]:not(:has(li))')).toBeHidden();
});

test('without agents an example leads to a comparison', async ({ page }) => {
  await page.goto(addressOf(site('project'), '/compare/'));
  await expect(page.getByText('Choose 2 to 4 agents by their names.')).toBeVisible();
  await page.locator('[data-example]').getByRole('link').first().click();
  await compared(page);
});

test('an unknown agent and one too many are said, and the others compared', async ({ page }) => {
  const query = 'agents=capped,nobody,not-scored,marked-up,replied';
  await compare(page, site('edge'), query);
  await expect(page.getByText('This catalogue has no agent “nobody”.')).toBeVisible();
  await expect(page.getByText('Left out: replied.')).toBeVisible();
  expect(await heads(page)).toHaveLength(3);
  await page.getByRole('button', { name: 'Remove nobody' }).click();
  await expect(page.getByText('no agent “nobody”')).toBeHidden();
  await expect(page).toHaveURL(/\?agents=capped,not-scored,marked-up$/);
});

test('a former slug leads to the agent, and the address takes on its slug', async ({
  page,
  offences,
}) => {
  await compare(page, site('edge'), 'agents=capped-at-ten,marked-up');
  await expect(page).toHaveURL(/\?agents=capped,marked-up$/);
  expect(await heads(page)).toHaveLength(2);
  await page.goto(addressOf(site('edge'), '/compare/?agents=withdrawn'));
  await expect(page.getByText('no agent “withdrawn”')).toBeVisible();
  expect(offences.list).toEqual([]);
});

test('what cannot be a slug is asked of nobody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(addressOf(site('edge'), '/compare/?agents=../agents,<b>x</b>'));
  await expect(page.getByText('no agent “<b>x</b>”')).toBeVisible();
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('a failing network is said, and trying again helps', async ({ page, offences }) => {
  await page.route('**/agents/lume.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(addressOf(site('project'), `/compare/?${TWO}`));
  await expect(page.getByText('“lume” could not be loaded. Check the connection')).toBeVisible();
  await expect(tables(page).first()).toBeHidden();
  await page.unroute('**/agents/lume.json');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await compared(page);
  await expect(page.locator('compare-agents [data-status]')).toBeFocused();
  expect(offences.list.splice(0).join()).toContain('503');
});

test('commentary keeps its form, and its footnotes lead to the agent', async ({ page }) => {
  await compare(page, site('edge'), 'agents=marked-up,capped');
  await openFolds(page);
  const quill = page.locator('.voice', { hasText: 'Quill' });
  await expect(quill.locator('td', { hasText: 'internationalisation' })).toBeVisible();
  expect(await page.locator('.voice [id]').count()).toBe(0);
  await expect(page.getByText('Threats on this layer:')).toHaveCount(0);
  await quill.locator('sup a').first().click();
  await expect(page).toHaveURL(/\/agents\/marked-up\/#note-/);
  await expect(page.locator(':target')).toContainText('The first note');
});

test('a comparison is printed on two sheets, without its controls and what is folded', async ({
  page,
}) => {
  await compare(page, site('edge'), 'agents=capped,long-words,marked-up');
  await page.emulateMedia({ media: 'print' });
  for (const control of [nameField(page), onlyDifferences(page), page.locator('.chosen')]) {
    await expect(control).toBeHidden();
  }
  const sheets = async () =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(await sheets()).toBeLessThanOrEqual(2);
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
  await page.emulateMedia({ media: 'screen' });
  await openFolds(page);
  await page.emulateMedia({ media: 'print' });
  for (const table of await tables(page).all()) await expect(table).toBeVisible();
  expect(await sheets()).toBeGreaterThan(2);
});

test('the map has each scored agent by its letter, and is printed though it is folded', async ({
  page,
}) => {
  await compare(page, site('project'), TWO);
  const marks = page.locator('[data-map] a');
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('svg:has([data-map])')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Flaw and agent, on the map').click();
  const { map } = await expected(['lume', 'livekit-agents']);
  await expect(marks.locator('text')).toHaveText(['A', 'B']);
  await expect(page.locator('[data-map-rows] li a')).toHaveText(
    map?.rows.map(({ title }) => title) ?? [],
  );
  await marks.last().click();
  await expect(page).toHaveURL(/\/agents\/livekit-agents\/$/);
  await compare(page, site('edge'), 'agents=capped,not-scored');
  await expect(marks).toHaveCount(1);
});

test('conditions are chosen in the address, and answered by the assessments', async ({ page }) => {
  await compare(page, site('project'), `${TWO}&need=source-read,asks-before-acting`);
  const table = page.locator('[data-table=conditions]');
  await expect(table.locator('tbody tr')).toHaveCount(2);
  await page.getByText('Choose what you ask').click();
  await page.getByLabel('Keeps a complete log').check();
  await expect(page).toHaveURL(/need=asks-before-acting,logs-everything,source-read$/);
  await expect(table.locator('tbody tr')).toHaveCount(3);
  await expect(table.locator('thead th').nth(1)).toContainText(/meets \d of 2/);
  await page.goBack();
  await expect(table.locator('tbody tr')).toHaveCount(2);
  await table.locator('tbody tr').last().locator('a').first().click();
  await expect(page).toHaveURL(/\/agents\/lume\/#/);
});

test('closed it is short, and loads the data of its agents alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 1280, height: 900 });
  await compare(page, site('edge'), 'agents=capped,marked-up,not-scored');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(2000);
  const data = asked.filter((path) => path.endsWith('.json') || path.startsWith('/agents/'));
  expect(data.toSorted()).toEqual(
    ['capped', 'marked-up', 'not-scored'].map((slug) => `/api/v1/agents/${slug}.json`),
  );
});

test('a comparison leaves as Markdown and as CSV', async ({ page }) => {
  await compare(page, site('project'), TWO);
  await page.getByText('Copy as Markdown').click();
  await expect(page.locator('[data-markdown]')).toHaveValue(/\| Condition \| Lume \|/);
  await expect(page.locator('[data-markdown]')).toHaveValue(
    new RegExp(`Source: Septet, /compare/\\?${TWO}$`),
  );
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await coming).suggestedFilename()).toBe('lume-livekit-agents.csv');
});

test('columns stand below each other on a phone, and two agents need no scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await compare(page, site('project'), TWO);
  await openFolds(page);
  const [first, second] = await page.locator('.voices').first().locator('.voice').all();
  const [a, b] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
  const wide = await page
    .locator('.scroll:has(.comparison)')
    .evaluateAll((all) => all.filter((area) => area.scrollWidth > area.clientWidth).length);
  expect(wide).toBe(0);
  const [cell, next] = await tables(page).first().locator('tbody td').all();
  expect((await next?.boundingBox())?.y).toBeGreaterThan((await cell?.boundingBox())?.y ?? 0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the agents', async ({ page }) => {
    await page.goto(addressOf(site('project'), `/compare/?${TWO}`));
    await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
    await expect(page.locator('compare-agents')).toBeHidden();
    await page.locator('main').getByRole('link', { name: 'All agents' }).click();
    await expect(page.locator('h1')).toHaveText('Agents');
  });
});

test('a catalogue without two agents says what is missing', async ({ page }) => {
  await page.goto(addressOf(site('empty'), '/compare/'));
  await expect(page.locator('main')).toContainText('needs two assessments');
});
