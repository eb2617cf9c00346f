import { expect, test } from 'vitest';
import { endedInWords } from './ended.ts';

test.each([
  [{ since: '2026-05-15' }, 'No longer maintained since 15 May 2026'],
  [{}, 'No longer maintained'],
])('%j is said with its day, where that is known', (ended, state) => {
  expect(endedInWords(ended).state).toBe(state);
});
