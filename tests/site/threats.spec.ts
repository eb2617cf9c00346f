import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { siteConfig } from '../../src/config.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { compareNames } from '../../src/domain/names.ts';
import { notFixed } from '../../src/domain/threats/counts.ts';
import { pathPatterns } from '../../src/domain/threats/path-patterns.ts';
import { type CataloguedThreat, indexThreats } from '../../src/domain/threats/threat-index.ts';
import { TOPIC_LISTS } from '../../src/domain/threats/topics.ts';
import { THREAT_ROWS } from '../../src/views/lists/paging.ts';
import { badgeOf } from '../../src/views/shared/badge.ts';
import { whole } from '../../src/views/shared/format.ts';
import { withStatus } from '../../src/views/shared/threat-status.ts';
import { decodeThreats, threatAt } from '../../src/views/threats/threat-columns.ts';
import { agentsOf } from './agents.ts';
import { box, chips, left } from './finder.ts';
import { coveredStops } from './in-sight.ts';
import { addressOf, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

const indexOf = (id: 'project' | 'edge') =>
  indexThreats({ agents: agentsOf(SITES[id]) }, siteConfig(SITES[id].env).equation);

const rows = (page: Page) => page.locator('table.threats tbody tr');
const titles = (page: Page) => rows(page).locator('th a').allTextContents();
const DATA = '/data/threats.json';

/** The rows as a reader sees them. */
const shown = (page: Page) =>
  rows(page).evaluateAll((all: HTMLTableRowElement[]) =>
    all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
  );

const inCells = ({ agent, threat, score }: CataloguedThreat) => {
  const { label, score: number } = badgeOf(score);
  const band = [label, number].filter(Boolean).join('');
  return [threat.title, agent.assessment.name, withStatus(band, threat.status).replace(' · ', ' ')];
};

for (const id of ['project', 'edge'] as const) {
  test.describe(`without JavaScript, ${id}`, () => {
    test.use({ javaScriptEnabled: false });
    test('all threats are in one table: by band, by agent in a band, not scored last', async ({
      page,
    }) => {
      await page.goto(addressOf(site(id), '/threats/'));
      const { threats } = indexOf(id);
      expect(threats.length).toBeGreaterThan(3);
      const cells = (await shown(page)).map((row) =>
        row.slice(0, 3).map((text) => text.replace(/\s+(?=[\d.]+)/, '')),
      );
      expect(cells).toEqual(threats.map(inCells));
    });
  });
}

test('the table of core risks and layers has the right numbers, and each leads to its place', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/threats/'));
  const threats = notFixed(indexOf('project').threats);
  const numbers = page.locator('.risk-table td a');
  expect(await numbers.count()).toBeGreaterThan(3);
  for (const link of await numbers.all()) {
    const [, risk, layer] =
      /core-risk\/([^/]*)\/#layer-(.*)$/.exec((await link.getAttribute('href')) ?? '') ?? [];
    const expected = threats.filter(
      ({ threat }) => threat.risk?.id === risk && threat.layer === layer,
    );
    await expect(link).toHaveText(String(expected.length));
  }
  const labels = await numbers.evaluateAll((links) => links.map(({ ariaLabel }) => ariaLabel));
  expect(new Set(labels).size).toBe(labels.length);
  await numbers.first().click();
  await expect(page.locator(':target')).toBeVisible();
});

test('the number of a band leads to its threats that are not fixed, and the rest to the fixed ones', async ({
  page,
}) => {
  const { threats } = indexOf('edge');
  const open = notFixed(threats).filter(({ score }) => score?.band === 'high').length;
  const fixed = threats.length - notFixed(threats).length;
  expect(fixed).toBeGreaterThan(0);
  const opening = page.locator('main > .bands, main > .bands + p');
  for (const [name, number] of [
    [/\(High\)$/, open],
    [/^\d+ threats?$/, fixed],
  ] as const) {
    await page.goto(addressOf(site('edge'), '/threats/'));
    const link = opening.getByRole('link', { name });
    await expect(link).toContainText(new RegExp(`^\\s*${number} `));
    await link.click();
    await left(page, number, threats.length, 'threat');
  }
});

test('on a phone no head of the table of core risks lies below their names', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(site('project'), '/threats/'));
  const heads = page.locator('.risk-table thead a');
  await heads.last().focus();
  expect(await coveredStops(page, 'Shift+Tab', (await heads.count()) - 1)).toEqual([]);
  await expect(heads.first()).toBeFocused();
});

test('the page of an entry has its threats, mitigations, and what occurs with it', async ({
  page,
}) => {
  const found = indexOf('project').topics.filter(({ threats }) => threats.length > 0);
  const ofLists = Map.groupBy(found, ({ list }) => list);
  expect(ofLists.size).toBeGreaterThan(3);
  for (const [list, all] of ofLists) {
    const topic = itemAt(all, 0);
    await page.goto(addressOf(site('project'), `/threats/${topic.path}/`));
    await expect(page.locator('h1')).toContainText(topic.name);
    expect(await titles(page)).toEqual(topic.threats.map(({ threat }) => threat.title));
    for (const { agent, threat } of topic.threats) {
      for (const { text } of threat.measures) {
        const item = page.locator('.mitigations li', { hasText: text });
        await expect(item.getByRole('link', { name: agent.assessment.name })).toHaveAttribute(
          'href',
          new RegExp(`/agents/${agent.slug}/#threat-${threat.id}$`),
        );
      }
      // The forms of a technique have a list of their own.
      const isOther = ({ id }: { id: string }) => !id.startsWith(topic.id);
      for (const other of threat.mapsTo.filter(isOther)) {
        await expect(page.locator('section[aria-labelledby=together]')).toContainText(other.name);
      }
    }
    await expect(page.locator('.credit a')).toHaveAttribute('href', /^https:/);
    await expect(page.locator('.credit')).toContainText(TOPIC_LISTS[list].version);
  }
});

test('a table that no script sorts offers no order, and one of a core risk does not repeat it', async ({
  page,
}) => {
  const heads = page.locator('table.threats thead th');
  await page.goto(addressOf(site('project'), '/threats/core-risk/agent-access-control-violation/'));
  await expect(heads).toHaveText(['Threat', 'Agent', 'Band', 'Layer', 'Listed as']);
  await expect(page.locator('th[data-sortable]')).toHaveCount(0);
});

test('the page of an agent leads to its core risks and entries, and they lead back', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/agents/lume/#threat-unverified-guest-image'));
  const threat = page.locator('#threat-unverified-guest-image');
  await expect(
    threat.getByRole('link', { name: 'Agent Supply Chain and Dependency Risk' }),
  ).toBeVisible();
  await threat.getByRole('link', { name: 'LLM04:2026' }).click();
  await expect(page).toHaveURL(/\/threats\/owasp-llm\/LLM04-2026\/$/);
  await rows(page).getByRole('link', { name: 'A replaced registry tag' }).click();
  await expect(page.locator(':target h3')).toHaveText(
    'A replaced registry tag delivers a hostile guest',
  );
});

test('narrowing and sorting stand in the address, and nothing is fetched before', async ({
  page,
}) => {
  const { threats } = indexOf('project');
  const onLayer = threats.filter(({ threat }) => threat.layer === 'deployment-and-infrastructure');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf(site('project'), '/threats/'));
  const built = await shown(page);
  expect(asked).not.toContain(DATA);
  await box(page, 'L4 Deployment and Infrastructure').check();
  await left(page, onLayer.length, threats.length, 'threat');
  await page.getByRole('button', { name: 'Threat', exact: true }).click();
  await page.getByRole('button', { name: 'Threat', exact: true }).click();
  await expect(page).toHaveURL(/\?layer=deployment-and-infrastructure&sort=-threat#all$/);
  const narrowed = await shown(page);
  const byTitle = onLayer.map(({ threat }) => threat.title).toSorted(compareNames);
  expect(narrowed.map(([title]) => title)).toEqual(byTitle.toReversed());
  // Rows made in the browser are those that were built.
  for (const row of narrowed) expect(built).toContainEqual(row);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Threat' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(() => shown(page)).toEqual(narrowed);
  await box(page, 'Critical').check();
  await expect(page.getByText('No threat matches all of these.')).toBeVisible();
  await expect(chips(page)).toHaveText([
    'Layer: L4 Deployment and Infrastructure',
    'Band: Critical',
  ]);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/threats\/\?sort=-threat#all$/);
  await page.getByRole('button', { name: 'Threat', exact: true }).click();
  await expect(page).toHaveURL(/\/threats\/$/);
  await expect.poll(() => shown(page)).toEqual(built);
});

test('words of a title narrow the table, and an entry of a list narrows it further', async ({
  page,
}) => {
  const { threats } = indexOf('edge');
  const [first] = threats.filter(({ threat }) => threat.mapsTo.length > 0);
  const title = first?.threat.title ?? '';
  await page.goto(addressOf(site('edge'), '/threats/'));
  await page.getByRole('searchbox', { name: 'Name of a threat' }).fill(title);
  await expect.poll(() => titles(page)).toContain(title);
  await page.getByText('Listed in', { exact: true }).click();
  const entry = page.getByRole('group', { name: 'Entry' }).getByRole('checkbox').first();
  await entry.check();
  await expect(page).toHaveURL(/\?name=.*&entry=.*#all$/);
  await expect(chips(page)).toHaveText(/^Entry: /);
});

test('rows made in the browser have the markup of those that were built', async ({ page }) => {
  await page.goto(addressOf(site('edge'), '/threats/'));
  const markup = () => rows(page).evaluateAll((all) => all.map((row) => row.outerHTML).sort());
  const built = await markup();
  await page.getByRole('button', { name: 'Layer', exact: true }).click();
  await expect(page.locator('caption').last()).toContainText('Sorted by Layer, L1 first.');
  await expect.poll(markup).toEqual(built);
});

test('a link to a narrowed table keeps its place on the page', async ({ page }) => {
  const address = addressOf(site('project'), '/threats/?layer=agent-frameworks#all');
  await page.goto(address);
  await expect(chips(page)).toHaveText(['Layer: L3 Agent Frameworks']);
  await expect(page).toHaveURL(address);
});

test('many threats come in pages, and are narrowed as a whole', async ({ page }) => {
  const here = site('large');
  const all = decodeThreats(JSON.parse(readFileSync(join(here.directory, DATA), 'utf8')));
  const threats = [...Array(all.count).keys()].map((at) => threatAt(all, at));
  await page.goto(addressOf(here, '/threats/'));
  const { first, further } = THREAT_ROWS;
  const known = threats.map(({ title }) => title.label);
  await expect(rows(page)).toHaveCount(first);
  expect(await titles(page)).toEqual(known.slice(0, first));
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/threats\/page\/2\/$/);
  await expect.poll(() => titles(page)).toEqual(known.slice(first, first + further));
  await page.getByRole('link', { name: 'Filter and sort all threats' }).click();
  await box(page, 'Low').check();
  const low = threats.filter(({ badge }) => badge.band === 'low');
  await left(page, low.length, threats.length, 'threat');
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByRole('link', { name: 'Next' })).toBeHidden();
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(rows(page)).toHaveCount(200);
  await expect(rows(page).nth(100).getByRole('link').first()).toBeFocused();
  await expect(page.locator('[data-status]')).toHaveText(
    `${low.length} of ${whole(threats.length)} threats. Shown: 1 to 200.`,
  );
  expect(await titles(page)).toEqual(low.slice(0, 200).map(({ title }) => title.label));
});

test('a way over the layers leads to each agent that has it, and the agent back to the way', async ({
  page,
}) => {
  await page.goto(addressOf(site('edge'), '/threats/'));
  await page.getByRole('link', { name: 'Paths over the layers' }).click();
  await page.getByRole('link', { name: /^L3.*to.*L7/ }).click();
  const found = pathPatterns(agentsOf(SITES.edge)).find(({ id }) => id === 'l3-l7')?.found ?? [];
  expect(found.length).toBeGreaterThan(1);
  const ways = page.locator('.found-paths > li');
  await expect(ways).toHaveCount(found.length);
  expect(await ways.locator('> p a').allTextContents()).toEqual(
    found.map(({ agent }) => agent.assessment.name),
  );
  expect(await ways.locator('ol a').allTextContents()).toEqual(
    found.flatMap(({ threats }) => threats.map(({ title }) => title)),
  );
  await ways.locator('ol a').first().click();
  await expect(page.locator(':target')).toContainText(found[0]?.threats[0]?.title ?? '?');
  await page.getByRole('link', { name: 'L3 → L7' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/L3.*L7/);
});
