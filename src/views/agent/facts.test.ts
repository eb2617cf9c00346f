import { expect, test } from 'vitest';
import { factRows, trifectaWarning } from './facts.ts';

const yes = { answer: 'yes' } as const;
const ALL_THREE = {
  'reads-private-data': yes,
  'takes-in-untrusted-content': yes,
  'has-a-way-out': yes,
};

test('answered facts come in the order of the table; unanswered ones are left out', () => {
  const rows = factRows({
    'keeps-complete-log': { answer: 'unknown' },
    'acts-as-user': { answer: 'no', setting: 'default', sources: ['docs'] },
  });
  expect(rows).toMatchObject([
    { id: 'acts-as-user', answer: 'No', setting: 'default', sources: ['docs'] },
    { id: 'keeps-complete-log', answer: 'Not known', sources: [] },
  ]);
  expect(factRows()).toEqual([]);
});

test.each([
  [ALL_THREE, true],
  [{ ...ALL_THREE, 'has-a-way-out': { answer: 'unknown' } as const }, false],
  [{ 'reads-private-data': yes, 'takes-in-untrusted-content': yes }, false],
  [undefined, false],
])('the answers %j have a warning: %s', (facts, expected) => {
  expect(trifectaWarning(facts) !== undefined).toBe(expected);
});
