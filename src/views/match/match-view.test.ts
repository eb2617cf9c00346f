import { expect, test } from 'vitest';
import type { AgentMatch, Matches } from '../../domain/matching/match.ts';
import { matchSummary, matchView } from './match-view.ts';

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
    advice: 'Run it in a container.',
  },
  by: 'identifier',
  component: { name: '@a/example', version: '1.0.0', purl: 'pkg:npm/%40a/example' },
  standing: 'older',
  touched: [{ id: 'CVE-1', severity: 9.1, affected: '< 2', fixedIn: '2.0.0' }],
  unclear: [
    { id: 'CVE-2', severity: null, affected: null, fixedIn: null },
    { id: 'CVE-3', severity: null, affected: null, fixedIn: null },
  ],
};

test('a match says what was found, which version was assessed, what affects it and what to do', () => {
  expect(matchView(MATCH)).toEqual({
    name: 'Example',
    path: '/agents/example/',
    badge: { band: 'high', label: 'High', score: '8.0' },
    found: 'npm @a/example 1.0.0',
    version: 'Version assessed: 2.0.0; yours is older.',
    vulnerabilities: [
      'CVE-1, severity 9.1 as published, affects < 2, fixed in 2.0.0.',
      'Check whether your version has CVE-2 and CVE-3.',
    ],
    advice: 'Run it in a container.',
  });
});

test('a match by name says so, and unknown values are left out', () => {
  const bare: AgentMatch = {
    ...MATCH,
    agent: { ...MATCH.agent, band: null, score: null, version: null, advice: null },
    by: 'name',
    component: { name: 'example', version: undefined, purl: undefined },
    standing: undefined,
    touched: [],
    unclear: [],
  };
  expect(matchView(bare)).toMatchObject({
    badge: { band: 'not-scored', score: undefined },
    found: 'example (same name: check that it is this)',
    version: 'The assessment names no version.',
    vulnerabilities: [],
    advice: null,
  });
});

const other = { name: 'x', version: undefined, purl: undefined };

test.each<[matches: Matches, words: string]>([
  [{ known: [], notAssessed: [], others: 0 }, 'None of it is assessed here.'],
  [
    { known: [], notAssessed: [other], others: 12 },
    'None of it is assessed here. 1 component looks like an agent and is not assessed here. 12 other components left out.',
  ],
  [
    { known: [MATCH, { ...MATCH, touched: [] }], notAssessed: [other, other], others: 1 },
    '1 assessed agent found. 1 component has a known vulnerability. 2 components look like an agent and are not assessed here. 1 other component left out.',
  ],
])('the summary of matches %# is a sentence', (matches, words) => {
  expect(matchSummary(matches)).toBe(words);
});
