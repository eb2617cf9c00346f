import { expect, test } from 'vitest';
import type { ScoredChange } from '../../domain/history/history.ts';
import { causeInWords, otherWords, scoredWords } from './history-words.ts';

const VECTOR = 'CVSS:4.0/AV:A/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:N';
const inert = (id: string, key: string, before: string, after: string): ScoredChange => ({
  path: `threats.${id}.${key}`,
  before,
  after,
  points: 0,
});

test.each([
  [
    'of two vectors, only the metrics that differ are said',
    [inert('a', 'cvss', VECTOR, VECTOR.replace('AT:P', 'AT:N').replace('SC:L', 'SC:N'))],
    'Threat “A”, CVSS base: AT:P/SC:L → AT:N/SC:N',
  ],
  [
    'a vector that replaces a number is said whole',
    [inert('a', 'cvss', '9.1', VECTOR)],
    `Threat “A”, CVSS base: 9.1 → ${VECTOR}`,
  ],
  [
    'equal changes of several threats are said once',
    [
      inert('a', 'mitigation', 'partial', 'none'),
      inert('b', 'mitigation', 'partial', 'none'),
      inert('c', 'mitigation', 'strong', 'none'),
    ],
    '2 threats, mitigation: partial → none; Threat “C”, mitigation: strong → none',
  ],
])('%s', (_, scored, said) => {
  expect(scoredWords({ scored, other: [], texts: [] }, (id) => id.toUpperCase())).toEqual([
    `Without effect by itself: ${said}`,
  ]);
});

test('the cause in short is the largest effect, with the title of its threat and without metrics', () => {
  const scored = [
    { ...inert('a', 'mitigation', 'partial', 'none'), points: 0.2 },
    { ...inert('b', 'cvss', VECTOR, VECTOR.replace('AT:P', 'AT:N')), points: 0.5 },
  ];
  const cause = (changes: ScoredChange[]) =>
    causeInWords({ scored: changes, other: [], texts: [] }, () => 'A flaw');
  expect(cause(scored)).toBe('Threat “A flaw”, CVSS base (by itself +0.5)');
  expect(cause(scored.slice(0, 1))).toBe(
    'Threat “A flaw”, mitigation: partial → none (by itself +0.2)',
  );
  expect(cause([])).toBeUndefined();
});

test('keys of the file are said as readers call them', () => {
  const other = ['summary', 'subject.version', 'exempt.0.rule', 'sources.docs', 'sources.code'];
  expect(otherWords({ scored: [], other, texts: ['introduction'] })).toBe(
    'The summary, the version read, exemptions from rules, 2 sources, the introduction.',
  );
});
