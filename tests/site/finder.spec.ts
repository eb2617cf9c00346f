import { answerCondition } from '../../src/domain/conditions/answer-condition.ts';
import { askedAgentOf } from '../../src/domain/conditions/asked-of.ts';
import { CONDITIONS } from '../../src/domain/conditions/conditions.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { AGENT_ROWS } from '../../src/views/lists/paging.ts';
import { longDate, whole } from '../../src/views/shared/format.ts';
import { agentsOf, namesOf } from './agents.ts';
import { box, chips, counted, downloaded, left, names, status } from './finder.ts';
import { heard, listen } from './heard.ts';
import { coveredStops } from './in-sight.ts';
import { holdElements } from './late-elements.ts';
import { addressOf, LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

const EDGE = agentsOf(SITES.edge);
type Agent = (typeof EDGE)[number];
const named = (agents: readonly Agent[]) => agents.map(({ assessment }) => assessment.name);
const isSevere = ({ band }: Agent) => band === 'critical' || band === 'high';
const planner = ({ judgement }: Agent) =>
  judgement.factors.some(({ id, score }) => id === 'dynamic-tool-use' && score >= 0.5);

test('conditions of a comparison narrow the list, with the answers that a comparison gives', async ({
  page,
}) => {
  const when = { equation: '0.8', today: '2026-11-28', longDate } as const;
  const meets = EDGE.filter(
    (agent) => answerCondition('source-read', askedAgentOf(agent, '0.8'), when).answer === 'yes',
  );
  await page.goto(addressOf(site('edge'), '/agents/'));
  await page.getByText('How it was assessed').click();
  await box(page, CONDITIONS['source-read'].label).check();
  await expect(page).toHaveURL(/source-read=yes$/);
  await left(page, meets.length, EDGE.length);
  await expect(chips(page).first()).toHaveText('Its source code was read: Meets');
  await page.goto(addressOf(site('edge'), '/agents/?source-read=no'));
  await left(page, EDGE.length - meets.length, EDGE.length);
});

test('values of a facet widen, further facets narrow, and every count is what a click would show', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  await box(page, /^Critical/).check();
  await left(page, EDGE.filter(({ band }) => band === 'critical').length, EDGE.length);
  await box(page, /^High/).check();
  await left(page, EDGE.filter(isSevere).length, EDGE.length);
  await page.locator('.facets summary', { hasText: 'Factors' }).click();
  await page.getByLabel('Dynamic Tool Use').selectOption({ value: '0.5' });
  const expected = EDGE.filter((agent) => isSevere(agent) && planner(agent));
  await left(page, expected.length, EDGE.length);
  await expect.poll(() => names(page)).toEqual(named(expected));
  // The other bands are counted as if they were chosen too.
  const unscored = EDGE.filter((agent) => agent.band === undefined && planner(agent)).length;
  await expect(counted(page, 'band', 'not-scored')).toHaveText(String(unscored));
  await box(page, /^Not scored/).check();
  await left(page, expected.length + unscored, EDGE.length);
});

test('the question stands in the address, survives a reload, and the way back takes it apart', async ({
  page,
}) => {
  const list = addressOf(site('edge'), '/agents/');
  await page.goto(list);
  await box(page, /^Critical/).check();
  await page.getByRole('button', { name: 'Assessed' }).click();
  await expect(page).toHaveURL(`${list}?band=critical&sort=assessed`);
  const critical = EDGE.filter(({ band }) => band === 'critical').length;
  await left(page, critical, EDGE.length);
  await expect(page.locator('table.agents tbody tr')).toHaveCount(critical);
  const shown = await names(page);
  await page.reload();
  await expect(box(page, /^Critical/)).toBeChecked();
  await expect(page.getByRole('columnheader', { name: 'Assessed' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect.poll(() => names(page)).toEqual(shown);
  await page.goBack();
  await expect(page).toHaveURL(`${list}?band=critical`);
  await expect(page.locator('th[aria-sort]')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(list);
  await expect(box(page, /^Critical/)).not.toBeChecked();
  await expect.poll(() => names(page)).toEqual(named(EDGE));
  await page.goForward();
  await left(page, critical, EDGE.length);
});

test('what was chosen before the code came is added to what the address asks', async ({ page }) => {
  const release = await holdElements(page);
  await page.goto(addressOf(site('edge'), '/agents/?band=critical&sort=name'));
  await box(page, /^Not scored/).check();
  await release();
  await expect(chips(page)).toHaveText(['Band: Critical', 'Band: Not scored']);
  const chosen = EDGE.filter(({ band }) => band === 'critical' || band === undefined);
  await left(page, chosen.length, EDGE.length);
  await expect(page).toHaveURL(/\?band=critical&band=not-scored&sort=name$/);
});

test('what is pressed while the code is loading is done when it has come', async ({ page }) => {
  const { promise: come, resolve: release } = Promise.withResolvers<void>();
  await page.route(/agent-list/, async (route) => {
    await come;
    await route.continue();
  });
  await page.goto(addressOf(site('edge'), '/agents/'));
  await box(page, /^Critical/).check();
  await page.locator('th[data-sortable=name] button').click();
  release();
  await left(page, EDGE.filter(({ band }) => band === 'critical').length, EDGE.length);
  await expect(page).toHaveURL(/\?band=critical&sort=name$/);
});

test('where the code that answers does not come that is said, and tried again', async ({
  page,
  offences,
}) => {
  await page.route(/agent-list/, (route) => route.abort());
  await page.goto(addressOf(site('edge'), '/agents/'));
  await box(page, /^Critical/).check();
  const said = page.locator('list-finder').getByRole('alert');
  await expect(said).toContainText('could not be loaded, so nothing is filtered');
  await box(page, /^High/).check();
  await box(page, /^High/).uncheck();
  await expect(said).not.toContainText('reload the page');
  await said.getByRole('button', { name: 'Try again' }).click();
  await expect(said).toContainText('reload the page');
  await page.unroute(/agent-list/);
  await said.getByRole('button', { name: 'Try again' }).click();
  await left(page, EDGE.filter(({ band }) => band === 'critical').length, EDGE.length);
  await expect(said).toHaveCount(0);
  offences.list.length = 0;
});

test('what is chosen is taken back one by one, or all at once', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/?band=critical&kind=framework&mapped=1&name=e'));
  await expect(chips(page)).toHaveText([
    'Band: Critical',
    'Kind: Framework',
    'Layers mapped: 1 or more',
  ]);
  await page.getByRole('button', { name: 'Remove Kind: Framework' }).click();
  await expect(chips(page)).toHaveText(['Band: Critical', 'Layers mapped: 1 or more']);
  await expect(chips(page).nth(1)).toBeFocused();
  await expect(box(page, /^Framework/)).not.toBeChecked();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(page.getByLabel('Name or vendor')).toHaveValue('');
  await expect(page).toHaveURL(addressOf(site('edge'), '/agents/'));
  await expect.poll(() => names(page)).toEqual(named(EDGE));
});

test('where nothing is left the last filter can be taken back', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/?band=critical&tag=nobody-has-it'));
  await left(page, 0, EDGE.length);
  await expect(page.locator('list-finder table')).toBeHidden();
  await page.getByRole('button', { name: 'Without Tag: nobody-has-it' }).press('Enter');
  await left(page, EDGE.filter(({ band }) => band === 'critical').length, EDGE.length);
  await expect(page.locator('list-finder table')).toBeVisible();
  await expect(status(page)).toBeFocused();
});

test('rows that the page makes are the rows that were built', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  const rows = () =>
    page
      .locator('list-finder tbody tr')
      .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  const built = await rows();
  await page.goto(addressOf(site('edge'), '/agents/?sort=band'));
  await expect(page.locator('th[aria-sort]')).toHaveCount(1);
  expect(await rows()).toEqual(built);
});

test('what is overdue depends on the day of reading', async ({ page }) => {
  const dates = EDGE.map(({ reviewBy }) => reviewBy).toSorted();
  for (const [day, expected] of [
    [dates[0], 0],
    ['2999-01-01', EDGE.length],
  ] as const) {
    await page.clock.setFixedTime(`${day}T12:00:00Z`);
    await page.goto(addressOf(site('edge'), '/agents/?review=overdue'));
    await left(page, expected, EDGE.length);
  }
});

test('a name is found whatever its accents, while it is typed', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  await page.getByLabel('Name or vendor').pressSequentially('concier');
  await left(page, 1, EDGE.length);
  await expect.poll(() => names(page)).toEqual(['Answered Concierge']);
  await expect(page).toHaveURL(/\?name=concier$/);
  await page.goBack();
  await expect(page).not.toHaveURL(/name=/);
});

test('an answer is heard once the reader rests, and an order with it', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  const all = await listen(page);
  await page.getByLabel('Name or vendor').pressSequentially('concier', { delay: 50 });
  const one = `1 of ${EDGE.length} agents.`;
  await expect(heard(page)).toHaveText(one);
  const sort = page.getByRole('button', { name: 'Assessed' });
  await sort.click();
  await expect(heard(page)).toHaveText(new RegExp(`^${one} Sorted by Assessed, `));
  await page.getByLabel('Name or vendor').fill('');
  await expect(heard(page)).toHaveText(`${EDGE.length} of ${EDGE.length} agents.`);
  expect(await all()).toHaveLength(3);
});

test('what is shown leaves as CSV, in its order', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/?band=critical&band=high&sort=-name'));
  await left(page, EDGE.filter(isSevere).length, EDGE.length);
  const { name, text } = await downloaded(page, 'Download as CSV');
  expect(name).toBe('agents.csv');
  const [heads, ...rows] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(heads).toMatch(/^Agent,Address,Kind,Vendor,Band,AIVSS score,/);
  expect(rows).toHaveLength(EDGE.filter(isSevere).length);
  const shown = await names(page);
  for (const [index, row] of rows.entries()) {
    const cell = row.startsWith('"') ? row.slice(1).replaceAll('""', '"') : row;
    expect(cell.startsWith(shown[index] ?? 'nothing')).toBe(true);
  }
  expect(text).toMatch(/,Critical,\d+(?:\.\d)?,/);
});

test('two to four agents are chosen for a comparison', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/agents/'));
  const boxes = page.locator('list-finder tbody input[type=checkbox]');
  const link = page.locator('[data-compare-link]');
  const [first, second] = named(EDGE);
  await boxes.nth(1).check();
  await expect(link).toBeHidden();
  await expect(heard(page)).toHaveText(
    `Agents to compare: ${second}. Choose one to three more to compare.`,
  );
  await boxes.nth(0).check();
  await expect(heard(page)).toHaveText(`Agents to compare: ${second}, ${first}`);
  await expect(page.getByRole('region', { name: 'Agents to compare' })).toBeVisible();
  const slugs = EDGE.slice(0, 2).map(({ slug }) => slug);
  const inOrder = new RegExp(`/compare/\\?agents=${slugs.toReversed().join(',')}$`);
  await expect(link).toHaveAttribute('href', inOrder);
  await page.getByRole('button', { name: 'Agent’s factors' }).click();
  await expect(page.locator('list-finder tbody input:checked')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('list-finder tbody input:checked')).toHaveCount(2);
  await expect(link).toHaveAttribute('href', inOrder);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  for (let index = 0; index < 4; index += 1) await boxes.nth(index).check();
  await expect(boxes.nth(4)).toBeDisabled();
  await expect(boxes.nth(4)).toHaveAccessibleDescription('No more than 4 fit into a comparison.');
  await boxes.nth(4).press('Space');
  await expect(boxes.nth(4)).not.toBeChecked();
  await expect(boxes.nth(4)).toBeFocused();
  await expect(heard(page)).toHaveText('No more than 4 fit into a comparison.');
  await boxes.nth(0).uncheck();
  await expect(boxes.nth(4)).toHaveAccessibleDescription('');
});

test('what was ticked before the code came, and on a page visited since, is compared', async ({
  page,
}) => {
  const release = await holdElements(page);
  await page.goto(addressOf(site('edge'), '/agents/'));
  const boxes = page.locator('list-finder tbody input[type=checkbox]');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await release();
  await expect(page.locator('[data-compare-link]')).toHaveText('Compare 2');
  // The browser kept this page while another one was chosen elsewhere.
  await page.evaluate(() => {
    const chosen = JSON.parse(sessionStorage.getItem('compare') ?? '[]');
    const more = [...chosen, { slug: 'elsewhere', name: 'Chosen elsewhere' }];
    sessionStorage.setItem('compare', JSON.stringify(more));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await boxes.nth(1).check();
  await expect(page.locator('[data-compare-link]')).toHaveText('Compare 4 (the most that fit)');
});

test('what is chosen already and ticked early keeps its place', async ({ page }) => {
  const release = await holdElements(page);
  const chosen = [EDGE[1], EDGE[0]].map((agent) => ({ slug: agent?.slug, name: agent?.slug }));
  await page.addInitScript(
    (kept) => sessionStorage.setItem('compare', kept),
    JSON.stringify(chosen),
  );
  await page.goto(addressOf(site('edge'), '/agents/'));
  await page.locator('list-finder tbody input[type=checkbox]').nth(1).check();
  await release();
  const inOrder = new RegExp(`agents=${chosen.map(({ slug }) => slug).join(',')}$`);
  await expect(page.locator('[data-compare-link]')).toHaveAttribute('href', inOrder);
});

test('nothing that the keyboard comes to lies below the bar of a comparison', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(site('edge'), '/agents/'));
  const boxes = page.locator('list-finder tbody input[type=checkbox]');
  await boxes.nth(1).check();
  await boxes.nth(0).check();
  await expect(page.locator('[data-compare-link]')).toBeVisible();
  // A box and a link in each row, of which the first box has the cursor.
  const stops = EDGE.length * 2 - 1;
  expect(await coveredStops(page, 'Tab', stops)).toEqual([]);
});

test('in a low window the bar of a comparison leaves room for the list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(addressOf(site('edge'), '/agents/'));
  const boxes = page.locator('list-finder tbody input[type=checkbox]');
  for (let index = 0; index < 4; index += 1) await boxes.nth(index).check();
  const bar = page.getByRole('region', { name: 'Agents to compare' });
  expect((await bar.boundingBox())?.height).toBeLessThan(256 / 3);
});

test('on a phone the filters are folded away, and open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(addressOf(site('edge'), '/agents/'));
  await expect(box(page, /^Critical/)).toBeHidden();
  await page.locator('.facets > summary').click();
  await box(page, /^Critical/).check();
  await expect(page.locator('.facets > summary')).toHaveText('Filters (1)');
  await page.getByLabel('Order').selectOption('-assessed');
  await expect(page).toHaveURL(/sort=-assessed$/);
});

test.describe('many agents', () => {
  test('stand on pages that lead to each other, without scripts', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const all = namesOf(site('large'));
    const { first, further } = AGENT_ROWS;
    const last = 1 + Math.ceil((LARGE - first) / further);
    await page.goto(addressOf(site('large'), '/agents/'));
    await expect.poll(() => names(page)).toEqual(all.slice(0, first));
    await expect(status(page)).toHaveText(`1 to ${first} of ${whole(LARGE)} agents.`);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect.poll(() => names(page)).toEqual(all.slice(first, first + further));
    await page.getByRole('link', { name: `Page ${last}`, exact: true }).click();
    await expect.poll(() => names(page)).toEqual(all.slice(first + (last - 2) * further));
    await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0);
    await page.close();
  });

  test('answer from all pages: one of the last page is found from the first', async ({ page }) => {
    const all = namesOf(site('large'));
    const last = itemAt(all, -1);
    await page.goto(addressOf(site('large'), '/agents/'));
    await page.getByLabel('Name or vendor').fill(last);
    await expect(page.locator('list-finder tbody th a').first()).toHaveText(last);
    await expect(page.locator('.pager')).toBeHidden();
    await page.getByLabel('Name or vendor').fill('');
    await expect(page.locator('.pager')).toBeVisible();
    await page.getByRole('button', { name: 'Agent', exact: true }).click();
    await expect(page.locator('list-finder tbody tr')).toHaveCount(100);
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await expect(page.locator('list-finder tbody tr')).toHaveCount(200);
    await expect(page.locator('list-finder tbody tr').nth(100).getByRole('link')).toBeFocused();
    const inOrder = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    await expect.poll(() => names(page)).toEqual(all.toSorted(inOrder.compare).slice(0, 200));
  });

  test('a value that an address chose is chosen among all values too', async ({ page }) => {
    await page.goto(addressOf(site('large'), '/agents/'));
    const all = page.locator('[data-more=tag]');
    const values = page.locator('.facets input[name=tag]');
    const group = page.locator('details.facet', { has: all }).locator('> summary');
    if (!(await all.isVisible())) await group.click();
    await all.click();
    await expect(all).toHaveCount(0);
    const rare = await values.last().getAttribute('value');
    await page.goto(addressOf(site('large'), `/agents/?tag=${rare}`));
    await expect(chips(page)).toHaveText([`Tag: ${rare}`]);
    await all.click();
    await expect(all).toHaveCount(0);
    await expect(values.last()).toBeChecked();
    await values.last().uncheck();
    await expect(chips(page)).toHaveCount(0);
  });

  test('a later page leads to the tools, which work on the whole list', async ({ page }) => {
    await page.goto(addressOf(site('large'), '/agents/page/2/'));
    await expect(page.locator('.facets, [data-bar], [data-sortable], th button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Filter and sort all agents' }).click();
    await expect(page).toHaveURL(addressOf(site('large'), '/agents/'));
    await box(page, /^Low/).check();
    await expect(page.locator('tbody .badge').first()).toContainText('Low');
  });
});

test('where the agents do not come, all that were built are shown, and the page says so', async ({
  page,
}) => {
  await page.route('**/data/agents.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(addressOf(site('edge'), '/agents/?band=critical'));
  const said = page.getByRole('alert');
  await expect(said).toContainText('all agents are shown');
  await expect(box(page, /^Critical/)).toBeChecked();
  // What depends on the day is not counted by the build.
  await expect(counted(page, 'review', 'overdue')).toBeEmpty();
  expect(await names(page)).toEqual(named(EDGE));
  await page.unroute('**/data/agents.json');
  await said.getByRole('button', { name: 'Try again' }).press('Enter');
  await left(page, EDGE.filter(({ band }) => band === 'critical').length, EDGE.length);
  await expect(said).toHaveCount(0);
  // The keyboard goes on from where the button stood.
  await expect(status(page)).toBeFocused();
});

test('where the code of a download does not come that is said, and tried again', async ({
  page,
  offences,
}) => {
  await page.route(/exports.*\.js/, (route) => route.abort());
  await page.goto(addressOf(site('edge'), '/agents/'));
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const said = page.getByRole('alert');
  await expect(said).toContainText('The file could not be made');
  await page.unroute(/exports.*\.js/);
  expect((await downloaded(page, 'Try again')).name).toBe('agents.csv');
  await expect(said).toHaveCount(0);
  expect(offences.list.splice(0).filter((one) => !one.startsWith('console:'))).toEqual([]);
});
