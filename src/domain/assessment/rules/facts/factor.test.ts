import { expect, test } from 'vitest';
import { isFactorScore } from '../../../aivss/factors.ts';
import { contradictionsOf, FACT_IDS } from '../../format/facts.ts';
import { findingsAfter } from '../found.fixture.ts';

const factor = (id: string, score: number): [string, string] => {
  const line = {
    'autonomy-of-action':
      '{ score: 0.5, reason: "Reads alone; a form needs a confirmation.", sources: [docs] }',
    'persistent-memory': '0',
    'dynamic-tool-use': '{ score: 1, reason: "A whole browser.", sources: [code] }',
    'contextual-awareness':
      '{ score: 0.5, reason: "Every page it opens steers it.", sources: [docs] }',
    'opacity-and-reflexivity':
      '{ score: 0.5, reason: "Logs actions, not their grounds.", sources: [docs] }',
  }[id];
  const to = `{ score: ${score}, reason: "As the test needs it.", sources: [docs, code] }`;
  return [`${id}: ${line}`, `${id}: ${to}`];
};
const findingsOn = (fact: string, answer: string, id: string, score: number) =>
  findingsAfter(
    [
      'layers:\n  foundation',
      `facts:\n  ${fact}: { answer: ${answer}, sources: [docs] }\nlayers:\n  foundation`,
    ],
    factor(id, score),
  );

test.each([
  ['asks-before-each-effect', 'yes', 'autonomy-of-action', [0], [0.5, 1]],
  ['asks-before-each-effect', 'no', 'autonomy-of-action', [0, 0.5, 1], []],
  ['asks-before-each-effect', 'unknown', 'autonomy-of-action', [0, 0.5, 1], []],
  ['keeps-memory-between-sessions', 'no', 'persistent-memory', [0, 0.5], [1]],
  ['keeps-memory-between-sessions', 'yes', 'persistent-memory', [0.5, 1], [0]],
  ['runs-code-on-host', 'yes', 'dynamic-tool-use', [0.5, 1], [0]],
  ['takes-in-untrusted-content', 'no', 'contextual-awareness', [0, 0.5], [1]],
  ['takes-in-untrusted-content', 'yes', 'contextual-awareness', [0, 0.5, 1], []],
  ['keeps-complete-log', 'yes', 'opacity-and-reflexivity', [0, 0.5], [1]],
  ['keeps-complete-log', 'no', 'opacity-and-reflexivity', [0.5, 1], [0]],
])('%s: %s and %s: fits %j, contradicts %j', (fact, answer, id, fits, contradicts) => {
  for (const score of fits) expect(findingsOn(fact, answer, id, score)).toEqual([]);
  for (const score of contradicts) {
    expect(findingsOn(fact, answer, id, score)).toEqual([['facts/factor', answer]]);
  }
});

test('what an answer rules out is a range of factor scores, and never the whole scale', () => {
  for (const { from, to } of FACT_IDS.flatMap(contradictionsOf)) {
    expect([from, to].every(isFactorScore)).toBe(true);
    expect(from <= to && to - from < 1).toBe(true);
  }
});
