import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BAND_IDS, BANDS } from '../../src/domain/aivss/bands.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { nameFinder } from '../../src/domain/name-finder.ts';
import { readNames } from '../../src/views/search/names.ts';
import { agentsOf, namesOf } from './agents.ts';
import { holdElements } from './late-elements.ts';
import { foundTitles, queryField, results, search, searched, searchStatus } from './search-page.ts';
import { addressOf, LARGE, SITES, site } from './sites.ts';
import { expect, test } from './test.ts';

/** The results as lines: the group, the title, and what is named below it. */
const outline = (page: Page): Promise<string[]> =>
  page.locator('[data-results] > section').evaluateAll((groups) =>
    groups.flatMap((group) =>
      [...group.querySelectorAll('.results > li')].map((result) => {
        const parts = [...result.querySelectorAll('ul a')].map(({ textContent }) => textContent);
        const title = result.querySelector('h3')?.textContent;
        return [`${group.querySelector('h2')?.textContent}: ${title}`, ...parts].join(' | ');
      }),
    ),
  );

/** What somebody who looks for a kind of threat types, and the lines of the answer that come first. */
const ANSWERS: readonly (readonly ['project' | 'edge', string, readonly string[]])[] = [
  [
    'project',
    'prompt injection',
    [
      'By name: LLM01:2026 Prompt Injection | 1 threat of 1 agent',
      'By name: AML.T0051 LLM Prompt Injection | 1 threat of 1 agent',
      'Agents: LiveKit Agents | A connected MCP server steers the conversation',
      'Entries and guides: AML.T0051.000 LLM Prompt Injection: Direct',
    ],
  ],
  [
    'project',
    'supply chain',
    [
      'By name: Agent Supply Chain and Dependency Risk | 2 threats of 2 agents',
      'By name: ASI04 Agentic Supply Chain Vulnerabilities | 2 threats of 2 agents',
      'By name: LLM04:2026 Supply Chain | 2 threats of 2 agents',
      'Agents: Lume | A replaced registry tag delivers a hostile guest',
      'Agents: LiveKit Agents | A hostile plugin or dependency runs inside the worker',
    ],
  ],
  [
    'edge',
    'memory poisoning',
    [
      'By name: Agent Memory and Context Manipulation | 1 threat of 1 agent',
      'By name: ASI06 Memory & Context Poisoning | 1 threat of 1 agent',
      'By name: T&M T1 Memory Poisoning',
      'Agents: Quill & "Ink" <Writer> | A title with <signs> & "quotes"',
    ],
  ],
  [
    'project',
    'tool misuse',
    [
      'By name: Agentic AI Tool Misuse | 1 threat of 1 agent',
      'By name: ASI02 Tool Misuse and Exploitation | 1 threat of 1 agent',
      'By name: T&M T2 Tool Misuse | 1 threat of 1 agent',
      'Agents: Lume',
      'Threats of agents: A steered agent misuses the VM tools',
    ],
  ],
  ['project', 'T6', ['By name: T&M T6 Intent Breaking & Goal Manipulation']],
  [
    'project',
    'ASI01',
    [
      'By name: ASI01 Agent Goal Hijack | 1 threat of 1 agent',
      'Agents: LiveKit Agents | A connected MCP server steers the conversation',
    ],
  ],
  [
    'project',
    'LLM01',
    [
      'By name: LLM01:2026 Prompt Injection | 1 threat of 1 agent',
      'Agents: LiveKit Agents | A connected MCP server steers the conversation',
    ],
  ],
  [
    'edge',
    'CVE-2026-10001',
    [
      'By name: Text in a repository makes the agent run commands',
      'Agents: Every Key Agent | Text in a repository makes the agent run commands',
    ],
  ],
  ['edge', 'EKA', ['By name: Every Key Agent']],
  // One word is a name of an entry, and the other is not.
  [
    'project',
    'server injection',
    [
      'Agents: LiveKit Agents',
      'Threats of agents: A connected MCP server steers the conversation',
      'Entries and guides: LLM01:2026 Prompt Injection | 1 threat of 1 agent',
    ],
  ],
];

for (const [id, question, lines] of ANSWERS) {
  test(`"${question}" is answered by what has that name, and by what is about all of it`, async ({
    page,
  }) => {
    await search(page, site(id), question);
    await expect(searchStatus(page)).not.toContainText('Searching');
    expect((await outline(page)).slice(0, lines.length)).toEqual(lines);
  });
}

/** What a reader types, the page that must come first, and a section of it that has the words. */
const QUESTIONS = [
  { word: 'plugin', agent: 'LiveKit Agents' },
  { word: 'virtual machine', agent: 'Lume' },
] as const;

for (const { word, agent } of QUESTIONS) {
  test(`"${word}" finds ${agent}, and a result leads to the section with the words`, async ({
    page,
  }) => {
    await search(page, site('project'), word);
    expect(await foundTitles(page)).toContain(agent);
    const result = results(page).filter({ has: page.getByRole('heading', { name: agent }) });
    const section = result.locator('ul li').first();
    await expect(section.locator('mark').first()).toBeVisible();
    const link = section.getByRole('link');
    const name = (await link.textContent()) ?? '';
    await link.click();
    await expect(page).toHaveURL(/\/agents\/[a-z-]+\/\?mark=.*#[a-z-]+$/);
    const target = page.locator(':target');
    // An introduction stands folded under its name.
    const parts = ['section', 'article', 'details[@class="introduction"]'];
    const part = target.locator(
      `xpath=ancestor-or-self::*[${parts.map((one) => `self::${one}`).join(' or ')}][1]`,
    );
    await expect(part).toContainText(name.replace(/^L\d /, ''));
    await expect(part).toBeInViewport();
    await expect(part).toContainText(new RegExp(word.replace(/ .*/, ''), 'i'));
  });
}

test('a reader types, and the answer follows; a word that is not there is said to be missing', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/search/'));
  await expect(searchStatus(page)).toContainText(/^\d+ pages to search/);
  await queryField(page).fill('plugin');
  await expect(searchStatus(page)).toContainText('“plugin”');
  await expect(page).toHaveURL(/\?q=plugin$/);
  await queryField(page).fill('xylophonequux');
  await expect(searchStatus(page)).toContainText('Nothing found for “xylophonequux”');
  await expect(results(page)).toHaveCount(0);
  await queryField(page).fill('');
  await expect(searchStatus(page)).toContainText(/^\d+ pages to search/);
  await expect(page).toHaveURL(/\/search\/$/);
});

test('filters have counts, narrow, combine, and come back with the address', async ({ page }) => {
  const agents = agentsOf(SITES.edge);
  const inBand = (band: string) =>
    agents.filter((agent) => agent.band && BANDS[agent.band].label === band);
  await page.goto(addressOf(site('edge'), '/search/'));
  const box = (group: string, name: RegExp) =>
    page.getByRole('group', { name: group }).getByRole('checkbox', { name });
  await expect(box('Kind of page', new RegExp(`^Agent ?${agents.length}$`))).toBeVisible();
  await expect(box('Band', new RegExp(`^Critical ?${inBand('Critical').length}$`))).toBeVisible();
  await expect(box('Layer evidence', /^L3 mapped/)).toBeHidden();
  const groups = page.locator('.search-filters summary');
  for (const folded of ['Layer evidence', 'AIVSS core risk']) {
    await groups.filter({ hasText: folded }).click();
  }
  await expect(box('Layer evidence', /^L3 mapped/)).toBeVisible();
  await expect(box('AIVSS core risk', /^Agent Identity Impersonation ?1$/)).toBeVisible();

  await box('Kind of page', /^Agent/).check();
  await expect(searchStatus(page)).toHaveText(`${agents.length} results.`);
  await box('Band', /^Critical/).check();
  await expect(searchStatus(page)).toHaveText(
    inBand('Critical').length === 1 ? '1 result.' : `${inBand('Critical').length} results.`,
  );
  await box('Band', /^Not scored/).check();
  const both = inBand('Critical').length + agents.filter(({ band }) => !band).length;
  await expect(searchStatus(page)).toHaveText(`${both} results.`);
  await box('Kind of agent', /^Skill/).check();
  await expect(searchStatus(page)).toHaveText('1 result.');
  expect(await foundTitles(page)).toEqual(['Unjudged Helper']);

  const address = page.url();
  expect(new URL(address).searchParams.getAll('band')).toEqual(['Critical', 'Not scored']);
  await page.reload();
  await expect(searchStatus(page)).toHaveText('1 result.');
  await expect(box('Band', /^Critical/)).toBeChecked();
  await expect(box('Kind of agent', /^Skill/)).toBeChecked();
  expect(page.url()).toBe(address);
});

test('bands stand in the order of their severity', async ({ page }) => {
  await page.goto(addressOf(site('large'), '/search/'));
  const labels = page.getByRole('group', { name: 'Band' }).locator('label > span:first-of-type');
  await expect(labels).toHaveText([...BAND_IDS.map((band) => BANDS[band].label), 'Not scored']);
});

test('filters narrow the answer to a question, and counts follow it', async ({ page }) => {
  await search(page, site('project'), 'plugin');
  const all = (await foundTitles(page)).length;
  const agents = page
    .getByRole('group', { name: 'Kind of page' })
    .getByRole('checkbox', { name: /^Agent/ });
  const label = (await agents.locator('..').textContent()) ?? '';
  const count = Number(/(\d+)$/.exec(label)?.[1]);
  expect(count).toBeLessThan(all);
  await agents.check();
  await expect(searchStatus(page)).toHaveText(
    `${count} ${count === 1 ? 'result' : 'results'} for “plugin”.`,
  );
  await expect(page.locator('.results h3').filter({ hasNotText: /plugin/i })).toHaveCount(count);
  await expect(agents).toBeFocused();
});

test('the first of more results has the focus in sight, and the title names the question', async ({
  page,
}) => {
  await search(page, site('large'), 'agent');
  await expect(page).toHaveTitle(/^agent · Search · /);
  const shown = await results(page).count();
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(page.locator('.results h3 a:focus')).toBeInViewport();
  expect(await results(page).count()).toBeGreaterThan(shown);
});

test('Ctrl K puts the cursor into the field of the search page, and a sign alone does nothing', async ({
  page,
}) => {
  await page.goto(addressOf(site('project'), '/search/'));
  // Somebody who dictates would open the search in the middle of a word (WCAG 2.1.4).
  await page.keyboard.press('/');
  await expect(queryField(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(queryField(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(queryField(page)).toHaveValue('a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without JavaScript, the form in the header leads to the search page', async ({ browser }) => {
  for (const id of ['project', 'subpath'] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf(site(id), '/guides/'));
    await page.getByRole('searchbox', { name: 'Search the catalogue' }).fill('plugin');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(addressOf(site(id), '/search/?q=plugin'));
    await context.close();
  }
});

test('the dialog leads on to the search page, with its question', async ({ page }) => {
  await page.goto(addressOf(site('subpath'), '/guides/'));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('rubric');
  await page.getByRole('option', { name: 'All results' }).click();
  await expect(page).toHaveURL(addressOf(site('subpath'), '/search/?q=rubric'));
  await expect(queryField(page)).toHaveValue('rubric');
  await searched(page);
  await expect(
    results(page)
      .filter({ hasText: /rubric/i })
      .first(),
  ).toBeVisible();
});

test('excerpts mark the words, and signs of HTML stay text', async ({ page }) => {
  await search(page, site('edge'), 'signs');
  const result = results(page).first();
  await expect(result.getByRole('heading')).toHaveText('Quill & "Ink" <Writer>');
  await expect(result.locator('mark').first()).toHaveText(/signs/i);
  await expect(result).toContainText('<signs>');
  await expect(result.locator('signs, b')).toHaveCount(0);
});

test('an index that does not load is said to be missing', async ({ page, offences }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(addressOf(site('project'), '/search/?q=livkit'));
  const said = page.getByRole('alert');
  await expect(said).toContainText('Only names could be searched: 1 found.');
  expect(await foundTitles(page)).toEqual(['LiveKit Agents']);
  await queryField(page).fill('telephony');
  await expect(said).toContainText('none is like “telephony”');
  await expect(results(page)).toHaveCount(0);
  await page.unroute('**/pagefind/**');
  await said.getByRole('button', { name: 'Try again' }).click();
  await searched(page);
  await expect(results(page)).not.toHaveCount(0);
  await expect(said).toHaveCount(0);
  offences.list.length = 0;
});

test('a script that does not come is said to be missing, and what to do', async ({
  page,
  offences,
}) => {
  const said = page.getByText('The search script did not load.');
  await page.goto(addressOf(site('project'), '/search/'));
  await expect(queryField(page)).toBeVisible();
  await expect(said).toBeHidden();
  // That of the page stands behind that of all pages.
  const script = await page.locator('script[type=module]').last().getAttribute('src');
  await page.route(`**${script}`, (route) => route.abort());
  await page.reload();
  await expect(said).toBeVisible();
  offences.list.length = 0;
});

test('without a connection nothing is said to be missing, and with it the search goes on', async ({
  page,
  context,
  offences,
}) => {
  await search(page, site('project'), 'agent');
  const more = page.getByRole('button', { name: 'More results' });
  const said = page.getByRole('alert');
  const again = said.getByRole('button', { name: 'Try again' });
  const shown = await results(page).count();
  await context.setOffline(true);
  await more.click();
  await expect(said).toContainText('More could not be loaded');
  await expect(results(page)).toHaveCount(shown);
  await queryField(page).fill('telephony');
  await expect(said).toContainText('none is like “telephony”');
  await expect(results(page)).toHaveCount(0);
  await expect(more).toBeHidden();
  await context.setOffline(false);
  await again.press('Enter');
  await expect(searchStatus(page)).toHaveText(/\d results? for “telephony”/);
  await expect(said).toHaveCount(0);
  await expect(searchStatus(page)).toBeFocused();
  expect(offences.list.splice(0).filter((one) => !one.startsWith('console:'))).toEqual([]);
});

test('what was typed before the code came is searched for', async ({ page }) => {
  const release = await holdElements(page);
  await page.goto(addressOf(site('project'), '/search/?q=plugin'));
  await queryField(page).fill('tenant');
  await release();
  await expect(searchStatus(page)).toContainText('“tenant”');
  await expect(page).toHaveURL(/\?q=tenant$/);
});

test('an empty catalogue can be searched', async ({ page }) => {
  await page.goto(addressOf(site('empty'), '/search/'));
  await expect(searchStatus(page)).toContainText(/^\d+ pages to search/);
  await search(page, site('empty'), 'model');
  await searched(page);
  expect(await foundTitles(page)).toContain('L1 Foundation Models');
});

test('a mistyped name is found on the page too, and filters hold for what is found by name', async ({
  page,
}) => {
  await search(page, site('project'), 'livkit');
  expect((await foundTitles(page))[0]).toBe('LiveKit Agents');
  await expect(searchStatus(page)).toContainText('1 result for “livkit”, by name');
  const box = (name: RegExp) =>
    page.getByRole('group', { name: 'Kind of page' }).getByRole('checkbox', { name });
  await box(/^Guide/).check();
  await expect(searchStatus(page)).toHaveText('Nothing found for “livkit”.');
  await box(/^Guide/).uncheck();
  await box(/^Agent/).check();
  await expect(searchStatus(page)).toContainText('1 result for “livkit”, by name');
});

test('a kind of threat is found by name, with a slip', async ({ page }) => {
  await search(page, site('subpath'), 'untracability');
  expect((await foundTitles(page))[0]).toBe('Agent Untraceability');
  await results(page).first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(
    addressOf(site('subpath'), '/threats/core-risk/agent-untraceability/'),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a word of a rubric leads to the section of its factor', async ({ page }) => {
  await search(page, site('project'), 'stateless');
  const kinds = page.getByRole('group', { name: 'Kind of page' });
  await kinds.getByRole('checkbox', { name: /^Factor/ }).check();
  await expect(searchStatus(page)).toHaveText('1 result for “stateless”.');
  await results(page).first().getByRole('link', { name: 'The rubric' }).click();
  await expect(page).toHaveURL(/\/factors\/persistent-memory\/\?mark=stateless#rubric$/);
  await expect(page.getByRole('heading', { name: 'The rubric' })).toBeInViewport();
});

test('every one of many agents is the first that its name finds', async () => {
  const { directory } = site('large');
  const json = (path: string) => JSON.parse(readFileSync(join(directory, path), 'utf8'));
  // The list of names and the finder are those of the browser.
  const find = nameFinder(readNames(json('search/names.json')));
  const { agents }: { agents: { name: string; slug: string }[] } = json('api/v1/agents.json');
  expect(agents).toHaveLength(LARGE);
  const missed = agents.filter(({ name, slug }) => {
    const [first] = find(name);
    return first?.match !== 'text' || first.entry.path !== `/agents/${slug}/`;
  });
  expect(missed).toEqual([]);
});

test('among many agents, the page shows what a name finds first', async ({ page }) => {
  const names = namesOf(site('large'));
  for (const name of [1, 150, 298].map((at) => itemAt(names, at))) {
    await search(page, site('large'), name);
    expect((await foundTitles(page))[0]).toBe(name);
  }
});

test('an agent is found by its package', async ({ page }) => {
  await search(page, site('project'), 'pkg:pypi/livekit-agents');
  expect((await foundTitles(page))[0]).toBe('LiveKit Agents');
});

test('an id is answered by that id, or by saying that nothing cites it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await search(page, site('project'), 'asi 06');
  await expect(searchStatus(page)).toHaveText('No assessment cites ASI06.');
  expect(await foundTitles(page)).toEqual(['ASI06 Memory & Context Poisoning']);
  await results(page).first().getByRole('link').click();
  await expect(page.getByText('No threat of this catalogue maps to it.')).toBeVisible();
  await search(page, site('project'), 'CVE-2025-12345');
  await expect(searchStatus(page)).toHaveText(
    'No list of published vulnerabilities here has CVE-2025-12345.',
  );
  await expect(results(page)).toHaveCount(0);
  await search(page, site('project'), 'T0051');
  expect((await foundTitles(page))[0]).toBe('AML.T0051 LLM Prompt Injection');
});

test('the beginning of an id is found, and a word that only shares a stem is called similar', async ({
  page,
}) => {
  await search(page, site('edge'), 'CVE-2026-');
  await expect(searchStatus(page)).toHaveText(/^\d+ results? for “CVE-2026-”\.$/);
  await search(page, site('project'), 'log4j');
  await expect(searchStatus(page)).toHaveText(/^“log4j” was not found\.|^Nothing found/);
});

test('words that describe a list lead to it, with the number that the list has', async ({
  page,
}) => {
  await search(page, site('edge'), 'critical agents');
  const link = page.locator('.result-lists').getByRole('link');
  const [number] = ((await link.textContent()) ?? '').split(' ');
  await link.click();
  await expect(page).toHaveURL(/\/agents\/\?band=critical$/);
  await expect(page.locator('list-finder [data-status]')).toContainText(
    new RegExp(`\\b${number} of `),
  );
});

test('a threat whose title has the words is a result of its own', async ({ page }) => {
  await search(page, site('project'), 'plugin');
  const threats = page.locator('section').filter({ hasText: 'Threats of agents' });
  await threats.getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expect(page).toHaveURL(/#threat-/);
  await expect(page.locator(':target')).toContainText(/plugin/i);
});

test('whoever asks for an agent that is not here can have it assessed', async ({ page }) => {
  await search(page, site('subpath'), 'Zzyzxbot');
  await expect(searchStatus(page)).toHaveText('Nothing found for “Zzyzxbot”.');
  const offer = page.locator('[data-missing]');
  await expect(offer).toContainText('If “Zzyzxbot” is an agent, it is not assessed here.');
  await expect(offer.getByRole('link', { name: 'Ask for it' })).toHaveAttribute(
    'href',
    /issues\/new\?title=Assessment\+wanted%3A\+Zzyzxbot$/,
  );
  await expect(offer.getByRole('listitem').first()).toContainText(/\d+ agents?/);
  await offer.getByRole('link', { name: 'Assess it' }).click();
  await expect(page.getByRole('textbox', { name: /Name/ }).first()).toHaveValue('Zzyzxbot');
});

test('where no page has all words, pages with some of them are called that', async ({ page }) => {
  for (const question of ['tenant hypervisor xylophonequux', 'worker password']) {
    await search(page, site('project'), question);
    await expect(searchStatus(page)).toHaveText(
      / was not found as a whole\. .* with some of the words:$/,
    );
    await expect(results(page)).not.toHaveCount(0);
    // The title of some threat has one of the words.
    expect((await outline(page)).filter((line) => line.startsWith('Threats'))).toEqual([]);
  }
});

test('on a phone the filters are folded above the results, and work', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await search(page, site('project'), 'agent');
  const filters = page.locator('.search-filters > summary');
  const [above, below] = await Promise.all([
    filters.boundingBox(),
    results(page).first().boundingBox(),
  ]);
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  expect(asked.filter((address) => address.includes('/filter/'))).toEqual([]);
  await filters.click();
  await page
    .getByRole('group', { name: 'Kind of page' })
    .getByRole('checkbox', { name: /^Guide/ })
    .check();
  await expect(page).toHaveURL(/page=Guide/);
});

test('past the filters there is a short way to the list', async ({ page }) => {
  for (const path of ['/agents/', '/matrix/', '/threats/', '/search/?q=agent']) {
    await page.goto(addressOf(site('project'), path));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the list' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('where no page has a word, what is near is called near', async ({ page }) => {
  await search(page, site('project'), 'hasOwnProperty');
  await expect(searchStatus(page)).toHaveText(/was not found|^Nothing found/);
});
