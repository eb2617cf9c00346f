import { expect, test } from 'vitest';
import { endedInWords } from './ended.ts';

test.each([
  [{ since: '2026-05-15' }, 'No longer maintained since 15 May 2026'],
  [{}, 'No longer maintained'],
])('%j is said with its day, where that is known', (ended, state) => {
  expect(endedInWords(ended, true).state).toBe(state);
});

test.each([
  [
    true,
    'Its maker no longer fixes flaws: move to something maintained. Until then, do what follows.',
  ],
  [false, 'Its maker no longer fixes flaws: move to something maintained.'],
])('whether more follows is said: %s', (hasMore, advice) => {
  expect(endedInWords({}, hasMore).advice).toBe(advice);
});
