import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteConfig } from '../src/config.ts';
import { agentJson, agentsJson } from '../src/data/api.ts';
import { atomFeed } from '../src/data/feed.ts';
import { check, type Sound } from '../src/domain/assessment/checking/check.ts';
import { soundFile } from '../src/domain/assessment/checking/checked.fixture.ts';
import { mutated } from '../src/domain/assessment/checking/mutated.fixture.ts';
import { readAssessmentFile } from '../src/domain/assessment/reading/file.ts';
import { EXAMPLE, EXAMPLE_SLUG } from '../src/domain/assessment/rules/example.ts';
import { type Agent, assemble } from '../src/domain/catalogue.ts';
import { differenceOf, stateOf } from '../src/domain/history/compare.ts';
import type { AgentHistory } from '../src/domain/history/history.ts';
import { impactOf } from '../src/domain/impact/impact.ts';
import { readSide } from '../src/domain/impact/side.ts';
import { itemAt } from '../src/domain/lookup.ts';
import { layersIn } from '../src/domain/maestro/layers.ts';
import { toRecord } from '../src/intake/record.ts';
import { githubReport } from '../src/reports/check/github.ts';
import { jsonReport } from '../src/reports/check/json.ts';
import { sarifReport } from '../src/reports/check/sarif.ts';
import { textReport } from '../src/reports/check/text.ts';
import { impactJson } from '../src/reports/impact/json.ts';
import { impactMarkdown } from '../src/reports/impact/markdown.ts';
import { scoreJson } from '../src/reports/score/json.ts';
import { scoreReport } from '../src/reports/score/text.ts';
import { agentView } from '../src/views/agent/agent-view.ts';
import { historyView } from '../src/views/agent/history-view.ts';
import { agentAt, decodeAgents } from '../src/views/agents/agent-columns.ts';
import { encodeAgents } from '../src/views/agents/agents-file.ts';
import { agentRows } from '../src/views/agents/export.ts';
import { listedAgent } from '../src/views/agents/listed-agent.ts';
import { csvText } from '../src/views/lists/csv.ts';
import { agentDocument, searchHtml } from '../src/views/search/documents.ts';
import { namesFile } from '../src/views/search/names.ts';
import { newsOf } from '../src/views/whats-new/whats-new.ts';

/** Every later step accepts what the check accepts. */

const OPTIONS = { today: '2026-11-25' };
const PATH = `content/assessments/${EXAMPLE_SLUG}.md`;
const LINKS = { page: String, json: String, license: null };
const SITE = {
  title: 'A site',
  subtitle: '',
  language: 'en',
  id: 'tag:septet,2026:feed',
  updated: '2026-11-03T00:00:00Z',
  self: 'https://example.org/feed',
  page: '/',
  agent: String,
  author: 'A site',
  rights: undefined,
};
const EXAMPLE_FILE = soundFile(EXAMPLE, PATH);

function historyOf(sound: Sound): AgentHistory {
  const commit = { time: '2026-11-24T12:00:00Z', commit: 'c'.repeat(40), step: 1 };
  const states = { before: stateOf(EXAMPLE_FILE, '0.8'), after: stateOf(sound, '0.8') };
  const difference = differenceOf(EXAMPLE_FILE, sound, '0.8');
  return {
    slug: EXAMPLE_SLUG,
    entries: [{ kind: 'changed', slug: EXAMPLE_SLUG, ...commit, ...states, difference }],
    notices: [],
  };
}

/** Everything that is made of an accepted file. */
const OUTPUTS: Readonly<Record<string, (agent: Agent, sound: Sound) => unknown>> = {
  page: (agent) => agentView(agent, '0.8'),
  history: (agent, sound) => historyView(agent, historyOf(sound), { equations: [] }),
  JSON: (agent) => [agentJson(agent, '0.8', LINKS), agentsJson({ agents: [agent] }, '0.8', LINKS)],
  list(agent) {
    const listed = listedAgent(agent, '0.8');
    const file = encodeAgents([listed], 'v0.8');
    expect(agentAt(decodeAgents(file), 0).name).toBe(listed.name);
    return [file, csvText(agentRows([listed], String))];
  },
  search: (agent) => [searchHtml(agentDocument(agent)), namesFile([agent], [])],
  feed: (agent, sound) =>
    atomFeed(newsOf([historyOf(sound)], { equations: [], notices: [] }, [agent]), SITE),
  score(agent, { assessment: { name } }) {
    const scored = { slug: EXAMPLE_SLUG, name, judgement: agent.judgement };
    return [scoreReport(scored, '0.8'), scoreJson(scored, '0.8')];
  },
  impact(_, { file }) {
    const [before, after] = [EXAMPLE, file.text].map((text) =>
      readSide([{ path: PATH, bytes: new TextEncoder().encode(text) }]),
    );
    const impact = impactOf(before ?? expect.fail(), after ?? expect.fail(), '0.8');
    const context = { base: 'main', notes: [] };
    return [impactMarkdown(impact, context), impactJson(impact, context)];
  },
  check(_, { file }) {
    const { diagnostics } = check(file, OPTIONS);
    const options = { checked: 1, base: '' };
    return [
      textReport(diagnostics, new Map([[file.path, file.text]]), options),
      jsonReport(diagnostics, options),
      githubReport(diagnostics, options),
      sarifReport(diagnostics, { base: '', rules: [] }),
    ];
  },
};

/** The texts and keys in a JSON value that are not well-formed, so that UTF-8 cannot have them. */
function illFormed(value: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(value, (key, inner) => {
    for (const text of [key, inner]) {
      if (typeof text === 'string' && !text.isWellFormed()) texts.push(text);
    }
    return inner;
  });
  return texts;
}

/** Characters that XML and HTML do not allow. */
const NOT_IN_MARKUP = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Returns whether a file is accepted. Where it is, everything that is made of it has to be complete and well-formed. */
function isAccepted(text: string, path = PATH): boolean {
  const file = readAssessmentFile(new TextEncoder().encode(text), path);
  const { sound, diagnostics } = check(file, OPTIONS);
  expect(illFormed(diagnostics)).toEqual([]);
  if (!sound) return false;
  const { agents } = assemble([toRecord(sound, siteConfig({}))], '0.8');
  const agent = itemAt(agents, 0);
  expect(agent.judgement.factorSum).toBeLessThanOrEqual(10);
  const { html } = agent.texts();
  expect(Object.keys(html.layers)).toEqual(layersIn());
  expect(JSON.stringify(html)).not.toMatch(/<script|<!--|javascript:|\son\w+=|style=/i);
  for (const [name, make] of Object.entries(OUTPUTS)) {
    expect({ name, illFormed: illFormed(make(agent, sound)) }).toEqual({ name, illFormed: [] });
  }
  const feed = OUTPUTS.feed?.(agent, sound);
  expect(`${feed}${searchHtml(agentDocument(agent))}`).not.toMatch(NOT_IN_MARKUP);
  return true;
}

test('a file that the check accepts passes every later step, and all output is well-formed', () => {
  let accepted = 0;
  fc.assert(
    fc.property(mutated(2), (text) => {
      if (isAccepted(text)) accepted += 1;
    }),
    { seed: 20261121, numRuns: 700 },
  );
  expect(accepted).toBeGreaterThan(80);
});

test.each([
  ...['C++', 'C#', 'F#', 'Scout+', '2.1', '-', '名前', 'Ł ß ø', '👩‍💻 Agent'],
  ...['<b>', '=1+1', '</title>', '&amp;', '\\', "a'b", '__proto__', 'constructor', ' a  b '],
])('the name %j is accepted or refused, and breaks nothing', (name) => {
  const text = EXAMPLE.replace('name: Example Agent', () => `name: ${JSON.stringify(name)}`);
  const isPlain = /^[\p{L}\d][\p{L}\d+#. ]*$/u.test(name);
  expect(isAccepted(text) || !isPlain).toBe(true);
});

test.each<[string, (text: string) => string, accepted: boolean]>([
  ['a rule in a section', (text) => text.replace('Every action', '---\n\nEvery action'), true],
  [
    'a line of hyphens in the data',
    (text) => text.replace('kind: agent', '---\nkind: agent'),
    false,
  ],
  ['data that do not end', (text) => text.replace(/\n---\n\n/, '\n\n'), false],
  ['no-break spaces', (text) => text.replace('Every action is', 'Every\u00a0action\u202fis'), true],
  ['lines of spaces', (text) => text.replaceAll('\n\n', '\n   \t\n'), true],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), true],
  ['a thousand lists', (text) => text.replace('tags: [', `tags: ${'['.repeat(1000)}`), false],
  [
    'a closed thousand of lists',
    (text) => text.replace(/tags: .*/, `tags: ${'['.repeat(1000)}${']'.repeat(1000)}`),
    false,
  ],
  [
    'a thousand groups',
    (text) => text.replace(/tags: .*/, `tags: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`),
    false,
  ],
  [
    'a thousand quotations',
    (text) => text.replace('Every action', `${'> '.repeat(1000)}Every action`),
    false,
  ],
])('a file with %s is accepted or refused as expected', (_, change, accepted) => {
  const text = change(EXAMPLE);
  expect(text).not.toBe(EXAMPLE);
  expect(isAccepted(text)).toBe(accepted);
});

test.each(
  [
    ['Example-Agent.md', 'C++.md', 'ä.md', ' .md', '.md', 'a b.md', 'a\u202e.md', 'x\\lume.md'],
    ['a--b.md', '-a.md', `${'a'.repeat(61)}.md`, 'con trol\n.md', '%2e%2e.md', 'a.md.md'],
  ].flat(),
)('a file called %j makes no page', (name) => {
  expect(isAccepted(EXAMPLE, `content/assessments/${name}`)).toBe(false);
});

test.each([
  ['name', 'name: Example Agent', 'name: "Example \\ud800 Agent"'],
  ['alias', 'aliases: [ExAgent]', 'aliases: ["Ex\\udfffAgent"]'],
  ['vendor', 'vendor: Example Ltd', 'vendor: "Example \\ud83d Ltd"'],
  [
    'homepage',
    'homepage: https://example.org/agent',
    'homepage: "https://example.org/agent\\ud800"',
  ],
  ['package', 'pkg:pypi/example-agent', '"pkg:pypi/example-agent\\ud800"'],
  ['tag', 'tags: [browser', 'tags: ["brow\\ud800ser"'],
  ['a key', 'vendor: Example Ltd', '"ven\\ud800dor": Example Ltd'],
  ['a key of a group', 'kind: agent', 'kind: { "\\udc00": agent }'],
])('half of a character is refused, and its line is named: %s', (_, from, to) => {
  expect(EXAMPLE).toContain(from);
  const text = EXAMPLE.replace(from, () => to);
  const file = readAssessmentFile(new TextEncoder().encode(text), PATH);
  const { sound, diagnostics } = check(file, OPTIONS);
  expect(sound).toBeUndefined();
  const line = text.slice(0, text.indexOf('\\u')).split('\n').length;
  expect(diagnostics.map(({ start }) => start.line)).toContain(line);
  expect(illFormed(diagnostics)).toEqual([]);
});
