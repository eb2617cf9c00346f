import { expect, test } from 'vitest';
import type { FactorId } from '../../aivss/factors.ts';
import { restates } from './factors/reason-restated.ts';

test.each<[FactorId, string, string | undefined]>([
  ['persistent-memory', 'Persistent memory.', 'repeats the name of the factor'],
  ['persistent-memory', 'The agent has some memory.', 'repeats the name of the factor'],
  ['persistent-memory', 'Session memory only', 'repeats the rubric'],
  ['persistent-memory', 'What does it keep?', 'repeats the question of the factor'],
  ['persistent-memory', 'Partial.', 'states the score'],
  ['persistent-memory', 'See above', 'states the score'],
  ['persistent-memory', '0.5', 'states the score'],
  ['dynamic-tool-use', 'Broad, high-authority tools: SQL.', 'repeats the rubric'],
  ['dynamic-tool-use', 'Runs SQL against the billing database.', undefined],
  ['persistent-memory', 'Keeps a vector store for each user.', undefined],
  ['goal-driven-planning', 'Plans inside one task.', undefined],
  ['opacity-and-reflexivity', 'Logs actions, not their grounds.', undefined],
])('%s: %s %s', (id, reason, what) => {
  expect(restates(reason, id)).toBe(what);
});
