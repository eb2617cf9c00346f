import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { agentJson, agentsJson } from '../src/data/api.ts';
import { API_FILES } from '../src/data/api-schema.ts';
import { formerAgentJson, identifiersJson } from '../src/data/identifiers.ts';
import { EQUATION_IDS } from '../src/domain/aivss/equations/index.ts';
import { FACTOR_IDS } from '../src/domain/aivss/factors.ts';
import { score as scoreOf } from '../src/domain/aivss/score.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { tableOf } from '../src/domain/tables.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { takeIn } from '../src/intake/take-in.ts';

/** docs/data.md describes the JSON of `/api/v1/` field by field. These tests compare it with what is written. */
const TEXT = readFileSync(join(PROJECT_ROOT, 'docs/data.md'), 'utf8');

type Fields = readonly {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}[];

/** The tables of fields, in the order of the page. */
const TABLES: readonly Fields[] = TEXT.split('| field | type | meaning |\n|---|---|---|\n')
  .slice(1)
  .map((after) => {
    const [table = ''] = after.split('\n\n');
    return [...table.matchAll(/^\| `(\w+)` \| (.*?) \| (.*?) ?\|$/gm)].map(
      ([, name = '', type = '', meaning = '']) => ({ name, type, meaning }),
    );
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

/** The shapes of the files. The test api-schema.test.ts compares them with what is written. */
const list = API_FILES.agents.schema.shape;
const entry = list.agents.element.shape;
const agent = API_FILES.agent.schema.shape;
const threat = agent.threats.element.shape;
const opinion = agent.opinions.element.shape;
const score = threat.scores.unwrap().shape['0.8'].shape;
const redirect = API_FILES.redirects.schema.shape.redirects.element.shape;

type Shape = Readonly<Record<string, z.ZodType>>;

const keys = (shape: object): string[] => Object.keys(shape);
const without = (shape: Shape, ...others: readonly Shape[]): Shape =>
  Object.fromEntries(
    Object.entries(shape).filter(([name]) => !others.some((other) => name in other)),
  );

const DESCRIBED: readonly [what: string, shape: Shape, described: Fields][] = [
  ['the list', list, LIST],
  ['an entry', entry, ENTRY],
  ['an agent', without(agent, list, entry), AGENT],
  ['a threat', threat, THREAT],
  ['an opinion', opinion, OPINION],
  ['an advisory', agent.advisories.element.shape, ADVISORY],
  ['a score', score, SCORE],
  ['a redirect', redirect, REDIRECT],
  ['the identifiers', API_FILES.identifiers.schema.shape, IDENTIFIERS],
  ['a pattern of paths', API_FILES.threatPaths.schema.shape.patterns.element.shape, PATTERN],
];

test.each(DESCRIBED)(
  'the fields of %s are those that the page describes, and may be null where it says so',
  (_, shape, fields) => {
    const nullable = (type: string) => type.endsWith(' or null');
    expect(fields.map(({ name, type }) => [name, nullable(type)]).toSorted()).toEqual(
      Object.entries(shape)
        .map(([name, field]) => [name, field.safeParse(null).success])
        .toSorted(),
    );
  },
);

/** `The id of its threat.` as the page has it: "the id of its threat", and perhaps more. */
const asOnPage = (description: string): string =>
  description.replace(/\.$/, '').replace(/^[A-Z](?=[a-z]*[ ,:])/, (first) => first.toLowerCase());

/** The names of parts or values, or a reference: the schema has these in its own form. */
const NO_WORDS = /^(?:`|as (?:above|for)|$)/;

test.each(DESCRIBED)(
  'the schema of %s describes fields in the words of the page',
  (_, shape, fields) => {
    const others = fields
      .filter(({ meaning }) => !NO_WORDS.test(meaning))
      .map(({ name, meaning }) => ({
        words: meaning.replaceAll('`', ''),
        description: shape[name]?.description ?? '',
      }))
      .filter(
        ({ words, description }) => description === '' || !words.startsWith(asOnPage(description)),
      );
    expect(others).toEqual([]);
  },
);

test('a score has every field but those that may be absent according to the page', () => {
  const inputs = { cvssBase: 9.3, baseIsEstimated: true, factors: tableOf(FACTOR_IDS, () => 0) };
  const required = SCORE.filter(({ type }) => !type.includes('may be absent'));
  for (const id of EQUATION_IDS) {
    const fields = keys({ ...scoreOf(inputs, '0.8'), ...scoreOf(inputs, id) });
    expect(fields).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
  }
});

test('an agent has its own fields, those of an entry but one, and three of the list', () => {
  expect(keys(agent).toSorted()).toEqual(
    [...keys(entry), ...AGENT.map(({ name }) => name), 'version', 'license', 'equation']
      .filter((name) => name !== 'json')
      .toSorted(),
  );
});

test('a former agent has version, license and the fields of a redirect', () => {
  const published = { page: (slug: string) => slug, json: (slug: string) => slug, license: null };
  const former = formerAgentJson({ from: 'old', to: 'new' }, published);
  expect(Object.keys(former)).toEqual(['version', 'license', ...keys(redirect)]);
});

test.each<[name: string, part: z.ZodObject, meaning?: string]>([
  ['factors', agent.factors.element],
  ['layers', agent.layers.element],
  ['subject', agent.subject],
  ['facts', agent.facts.element],
  ['measures', threat.measures.element],
  ['sources', agent.sources.element],
  ['assessors', agent.assessors.element],
  ['equations', list.equations.element],
  ['objections', agent.objections.element],
  ['threats', opinion.threats.element, 'those that were judged'],
])('the page names the parts of %s', (name, part, meaning = '') => {
  const [, row = ''] =
    new RegExp(`^\\| \`${name}\` \\| [^|]* \\| (${meaning}.*) \\|$`, 'm').exec(TEXT) ?? [];
  expect(keys(part.shape).filter((key) => !row.includes(`\`${key}\``))).toEqual([]);
});

/** The examples of the guide: the file, and the arguments of jq. */
const GUIDE = readFileSync(join(PROJECT_ROOT, 'content/guides/using-the-data.mdx'), 'utf8');
const EXAMPLES = [
  ...GUIDE.matchAll(/^curl -s "\$SITE\/api\/v1\/(\S+)" \|\n {2}jq (-\w) '([^']*)'$/gm),
].map(([, file = '', option = '', program = '']) => ({ file, option, program }));
const hasJq = spawnSync('jq', ['--version']).status === 0;

test('all examples of the guide have the form that is tested', () => {
  expect(EXAMPLES.length).toBeGreaterThan(3);
  expect(EXAMPLES).toHaveLength(GUIDE.split('curl -s').length - 1);
});

describe.skipIf(!hasJq)(
  'an example of the guide finds something in the catalogue of the project',
  async () => {
    const published = { page: String, json: String, license: null };
    const { records } = await takeIn({});
    const catalogue = assemble(records, '0.8');
    const contents = new Map<string, object>([
      ['agents.json', agentsJson(catalogue, '0.8', published)],
      ['identifiers.json', identifiersJson(catalogue.agents, [], published)],
      ...catalogue.agents.map(
        (one) => [`agents/${one.slug}.json`, agentJson(one, '0.8', published)] as const,
      ),
    ]);
    test.each(EXAMPLES)('$file $program', ({ file, option, program }) => {
      const input = JSON.stringify(contents.get(file));
      const { stdout, stderr } = spawnSync('jq', [option, program], { input, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^(?!null$)\S/);
    });
  },
);
