import { expect, test } from 'vitest';
import type { Matches } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { matchSummary, waysOn } from './match-summary.ts';
import { matchView } from './match-view.ts';

const MATCH: AgentMatch = {
  agent: {
    slug: 'example',
    name: 'Example',
    names: [],
    identifiers: [],
    band: 'high',
    score: 8,
    version: '2.0.0',
    advisories: [],
    advice: [],
  },
  by: 'identifier',
  component: { name: '@a/example', version: '1.0.0', purl: 'pkg:npm/%40a/example' },
  standing: 'older',
  touched: [{ id: 'CVE-1', package: null, severity: 9.1, affected: '< 2', fixedIn: '2.0.0' }],
  unclear: [
    { id: 'CVE-2', package: null, severity: null, affected: null, fixedIn: null },
    { id: 'CVE-3', package: 'pkg:npm/%40a/other', severity: null, affected: null, fixedIn: null },
  ],
  update: undefined,
  advice: 'Run it in a container.',
  adviceIs: 'beside',
};

test('a match says what was found, which version was assessed, what affects it and what to do', () => {
  expect(matchView(MATCH)).toEqual({
    name: 'Example',
    path: '/agents/example/',
    badge: { band: 'high', label: 'High', score: '8.0' },
    found: 'npm @a/example 1.0.0',
    version: 'Version assessed: 2.0.0; yours is older.',
    vulnerabilities: ['CVE-1, severity 9.1 by CVSS, affects < 2, fixed in 2.0.0.'],
    unclear: 'Check whether your version has CVE-2 and CVE-3 (npm @a/other).',
    measures: [{ label: 'What to do first:', text: 'Run it in a container.' }],
  });
});

test('a match by name says so, and unknown values are left out', () => {
  const bare: AgentMatch = {
    ...MATCH,
    agent: { ...MATCH.agent, band: null, score: null, version: null },
    by: 'name',
    component: { name: 'example', version: undefined, purl: undefined },
    standing: undefined,
    touched: [],
    unclear: [],
    advice: null,
  };
  expect(matchView(bare)).toMatchObject({
    badge: { band: 'not-scored', score: undefined },
    found: 'example (same name: check that it is this)',
    version: 'The assessment names no version.',
    vulnerabilities: [],
    unclear: null,
    measures: [],
  });
});

const ADVISORIES = ['CVE-1', 'CVE-2', 'CVE-3', 'CVE-4', 'CVE-5', 'CVE-6', 'CVE-7'].map((id) => ({
  id,
  package: null,
  severity: null,
  affected: null,
  fixedIn: null,
}));

const UPDATE = {
  from: ['2.0.0'],
  open: [],
  above: undefined,
  isOneLine: false,
  isSmaller: false,
  isUnknown: false,
};
const open = (count: number) => ADVISORIES.slice(0, count);
type Update = AgentMatch['update'];

test.each<[update: Partial<Update>, words: string]>([
  [{}, 'to 2.0.0 or a later release.'],
  [
    { from: ['2.4.6', '2.5.3', '3.0.1'], isOneLine: true },
    'to 2.4.6, 2.5.3 or 3.0.1, or a later release of the same line.',
  ],
  [{ isOneLine: true }, 'to 2.0.0, or a later release of the same line.'],
  [
    { isOneLine: true, isSmaller: true },
    'to 2.0.0, which has a smaller number, or a later release of its line.',
  ],
  [{ isUnknown: true }, 'to 2.0.0 or a later release, if yours is older.'],
  [{ open: open(2) }, 'to 2.0.0 or a later release. No fix is known here for CVE-1 and CVE-2.'],
  [
    { open: open(1), above: '3.1' },
    'to 2.0.0 or a later release. No fix is known here for CVE-1. No record here names a release above 3.1 as affected.',
  ],
  [
    { from: [], above: '3.1' },
    'to a release above 3.1, if there is one. No record here names a release above 3.1 as affected.',
  ],
])('with %j an update is told', (change, words) => {
  expect(matchView({ ...MATCH, update: { ...UPDATE, ...change } }).measures).toEqual([
    { label: 'Update first:', text: words },
    { label: 'Then:', text: 'Run it in a container.' },
  ]);
});

test('where no version is known to be free of it, that is said', () => {
  expect(matchView({ ...MATCH, update: { ...UPDATE, from: [], open: open(7) } }).measures).toEqual([
    {
      label: 'Update:',
      text: 'No version is known here that is free of CVE-1, CVE-2, CVE-3, CVE-4, CVE-5 and 2 more.',
    },
    { label: 'What to do first:', text: 'Run it in a container.' },
  ]);
});

test.each([
  ['earlier' as const, 'Update to 1.9.', 'Update first: to 2.0.0 or a later release.'],
  ['later' as const, 'Update to 2.1.', 'What to do first: Update to 2.1.'],
])('advice that is an update itself, to an %s version', (adviceIs, advice, words) => {
  const { measures } = matchView({ ...MATCH, update: UPDATE, advice, adviceIs });
  expect(measures.map(({ label, text }) => `${label} ${text}`)).toEqual([words]);
});

test.each<[change: Partial<AgentMatch>, found: string, version: string | null]>([
  [{ by: 'part', standing: undefined }, 'npm @a/example 1.0.0, part of Example', null],
  [
    { standing: undefined },
    'npm @a/example 1.0.0',
    'Version assessed: 2.0.0; yours cannot be compared with it.',
  ],
])('%j is found as "%s"', (change, found, version) => {
  expect(matchView({ ...MATCH, ...change })).toMatchObject({ found, version });
});

const other = { name: 'x', version: undefined, purl: undefined };

test.each<[matches: Matches, words: string]>([
  [{ known: [], notAssessed: [], others: [] }, 'None of it is assessed here.'],
  [
    { known: [], notAssessed: [other], others: Array(12).fill(other) },
    'None of it is assessed here. 1 component looks like an agent and is not assessed here. 12 other components left out.',
  ],
  [
    {
      known: [MATCH, { ...MATCH, touched: [] }],
      notAssessed: [other, other],
      others: [{ ...other, version: '1.2' }, MATCH.component],
    },
    '1 assessed agent found. 1 component has a known vulnerability. 2 components look like an agent and are not assessed here. Left out: x 1.2, npm @a/example 1.0.0.',
  ],
  [
    { known: [{ ...MATCH, by: 'part' }], notAssessed: [], others: [] },
    'None of it is assessed here. 1 component is part of an assessed agent. 1 component has a known vulnerability.',
  ],
])('the summary of matches %# is a sentence', (matches, words) => {
  expect(matchSummary(matches)).toBe(words);
});

test.each<[slugs: string[], paths: string[]]>([
  [[], []],
  [['a', 'a'], ['/controls/?agents=a']],
  [
    ['a', 'b'],
    ['/compare/?agents=a,b', '/controls/?agents=a,b'],
  ],
  [['a', 'b', 'c', 'd', 'e'], ['/controls/?agents=a,b,c,d,e']],
])('from the agents %j a reader goes on to %j', (slugs, paths) => {
  const known = slugs.map((slug) => ({ ...MATCH, agent: { ...MATCH.agent, slug } }));
  const part: AgentMatch = { ...MATCH, by: 'part', agent: { ...MATCH.agent, slug: 'whole' } };
  const ways = waysOn({ known: [...known, part], notAssessed: [], others: [] });
  expect(ways.map(({ path }) => path)).toEqual(paths);
});
