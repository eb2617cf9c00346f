import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agentJson, agentsJson } from '../src/data/api.ts';
import { formerAgentJson, identifiersJson, redirectsJson } from '../src/data/identifiers.ts';
import { knownAgent } from '../src/data/match.ts';
import { threatPathsJson } from '../src/data/topics.ts';
import { EQUATION_IDS } from '../src/domain/aivss/equations/index.ts';
import { opinionSchema } from '../src/domain/assessment/format/opinion-schema.ts';
import { EXAMPLE_OPINION, OPINION_PATH } from '../src/domain/assessment/rules/example.ts';
import { assemble, type Catalogue } from '../src/domain/catalogue.ts';
import { itemAt } from '../src/domain/lookup.ts';
import { record } from '../src/domain/record.fixture.ts';
import { PROJECT_ROOT } from '../src/intake/directories.ts';
import { takeIn } from '../src/intake/take-in.ts';

/** docs/data.md describes the JSON of `/api/v1/` field by field. Here it is held to what is written. */
const TEXT = readFileSync(join(PROJECT_ROOT, 'docs/data.md'), 'utf8');

/** The tables of fields, in the order of the page. */
const TABLES = TEXT.split('| field | type | meaning |\n|---|---|---|\n')
  .slice(1)
  .map((after) => {
    const [table = ''] = after.split('\n\n');
    return [...table.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, name = '', type = '']) => ({
      name,
      type,
    }));
  });
const [
  LIST = [],
  ENTRY = [],
  AGENT = [],
  THREAT = [],
  ADVISORY = [],
  SCORE = [],
  OPINION = [],
  REDIRECT = [],
  IDENTIFIERS = [],
  PATTERN = [],
] = TABLES;

const published = {
  page: (slug: string) => `/p/${slug}`,
  json: (slug: string) => `/j/${slug}`,
  license: 'CC-BY-4.0',
};
const ADVISED = { id: 'CVE-2025-59536', source: 'docs' };
const OPINION_DATA = opinionSchema.parse(parse(EXAMPLE_OPINION.replaceAll('---\n', '')));
const full = {
  ...record('one', {
    base: 9.3,
    data: {
      advisories: [ADVISED],
      facts: { 'acts-as-user': { answer: 'yes', sources: ['docs'] } },
    },
  }),
  opinions: [
    {
      slug: 'b-person',
      path: OPINION_PATH,
      opinion: { ...OPINION_DATA, threats: [{ id: 'threat', 'cvss-base': 9.8 }] },
    },
  ],
};
full.assessment.threats?.forEach((one) => {
  Object.assign(one, { advisories: [ADVISED], mitigations: [{ text: 'Update.' }] });
});
const catalogue = assemble([full], '0.8');
const known = ({ agents }: Catalogue) => agents.map((one) => knownAgent(one, '0.8'));
const list = agentsJson(catalogue, '0.8', published);
const agent = agentJson(itemAt(catalogue.agents, 0), '0.8', published);
const [threat] = agent.threats;
const MOVED = { from: 'old', to: 'new' };
const PATH = { id: 'l3-l2', layers: [], agents: 2, found: [] };
const [redirect] = redirectsJson([MOVED], published).redirects;

const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name);
const without = (left: readonly string[], out: readonly string[]) =>
  left.filter((name) => !out.includes(name));

test.each([
  ['the list', list, names(LIST)],
  ['an entry', list.agents[0], names(ENTRY)],
  [
    'an agent',
    agent,
    [
      ...without(names(LIST), ['questions', 'equations', 'count', 'agents']),
      ...without(names(ENTRY), ['json']),
      ...names(AGENT),
    ],
  ],
  ['a threat', threat, names(THREAT)],
  ['an opinion', agent.opinions[0], names(OPINION)],
  ['an advisory', agent.advisories[0], names(ADVISORY)],
  ['an advisory of a threat', threat?.advisories[0], names(ADVISORY)],
  ['a redirect', redirect, names(REDIRECT)],
  ['a former agent', formerAgentJson(MOVED, published), ['version', 'license', ...names(REDIRECT)]],
  ['the identifiers', identifiersJson(known(catalogue), [MOVED], published), names(IDENTIFIERS)],
  ['a pattern of paths', threatPathsJson([PATH], published).patterns[0], names(PATTERN)],
])('the fields of %s are those of the page', (_what, json, described) => {
  expect(Object.keys(json ?? {}).toSorted()).toEqual(described.toSorted());
});

test('a score has the fields of the page, some of which may be absent', () => {
  const scores = EQUATION_IDS.map((id) => threat?.scores?.[id] ?? {});
  const certain = SCORE.filter(({ type }) => !type.includes('may be absent'));
  for (const one of scores) {
    expect(without(Object.keys(one), names(SCORE))).toEqual([]);
    expect(without(names(certain), Object.keys({ ...threat?.scores?.['0.8'], ...one }))).toEqual(
      [],
    );
  }
  const ever = new Set(scores.flatMap((one) => Object.keys(one)));
  expect(without(names(SCORE), [...ever])).toEqual([]);
});

test('an opinion comes with the headline that it would make, and makes none', () => {
  const [opinion] = agent.opinions;
  expect(opinion).toMatchObject({ headlineThreat: 'threat', band: 'critical' });
  expect(opinion?.score).toBeGreaterThan(agent.score ?? 10);
  expect(opinion?.factors.map(({ id }) => id)).toEqual(['autonomy-of-action', 'persistent-memory']);
});

test('the parts of the threats of an opinion are named', () => {
  const row = OPINION.length > 0 ? /^\| `threats` \| array \| (those.*) \|$/m.exec(TEXT)?.[1] : '';
  const keys = Object.keys(agent.opinions[0]?.threats[0] ?? {});
  expect(keys.filter((key) => !row?.includes(`\`${key}\``))).toEqual([]);
  expect(keys.length).toBeGreaterThan(5);
});

test.each([
  ['factors', agent.factors],
  ['layers', agent.layers],
  ['subject', [agent.subject]],
  ['facts', agent.facts],
  ['measures', threat?.measures ?? []],
  ['sources', agent.sources],
  ['assessors', agent.assessors],
  ['equations', list.equations],
] as const)('the parts of %s are named', (name, [part]) => {
  const [, row = ''] = new RegExp(`^\\| \`${name}\` \\| [^|]* \\| (.*) \\|$`, 'm').exec(TEXT) ?? [];
  expect(Object.keys(part ?? {}).filter((key) => !row.includes(`\`${key}\``))).toEqual([]);
});

/** The examples of the guide, as far as jq has to do with them. */
const GUIDE = readFileSync(join(PROJECT_ROOT, 'content/guides/using-the-data.mdx'), 'utf8');
const EXAMPLES = [
  ...GUIDE.matchAll(/^curl -s "\$SITE\/api\/v1\/(\S+)" \|\n {2}jq (-\w) '([^']*)'$/gm),
].map(([, file = '', option = '', program = '']) => ({ file, option, program }));
const hasJq = spawnSync('jq', ['--version']).status === 0;

test('the guide shows its examples in the one form that is tested', () => {
  expect(EXAMPLES.length).toBeGreaterThan(3);
  expect(EXAMPLES).toHaveLength(GUIDE.split('curl -s').length - 1);
});

describe.skipIf(!hasJq)(
  'every example of the guide finds something in the catalogue of the project',
  async () => {
    const { records } = await takeIn({});
    const own = assemble(records, '0.8');
    const contents = new Map<string, object>([
      ['agents.json', agentsJson(own, '0.8', published)],
      ['identifiers.json', identifiersJson(known(own), [], published)],
      ...own.agents.map(
        (one) => [`agents/${one.slug}.json`, agentJson(one, '0.8', published)] as const,
      ),
    ]);
    test.each(EXAMPLES)('$file $program', ({ file, option, program }) => {
      const input = JSON.stringify(contents.get(file));
      const { stdout, stderr } = spawnSync('jq', [option, program], { input, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toMatch(/\S/);
    });
  },
);
