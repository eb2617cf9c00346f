import { expect, test } from 'vitest';
import { nextSort, orderInWords, SORTS } from './order.ts';

test('a head sorts up, then down, then gives the order of the catalogue back', () => {
  const up = nextSort('sum', { by: 'name', direction: 'descending' });
  expect(up).toEqual({ by: 'sum', direction: 'ascending' });
  const down = nextSort('sum', up);
  expect(down).toEqual({ by: 'sum', direction: 'descending' });
  expect(nextSort('sum', down)).toBeUndefined();
});

test('every order can be said', () => {
  expect(orderInWords(undefined)).toContain('decimals do not rank');
  expect(orderInWords({ by: 'assessed', direction: 'descending' })).toBe(
    'Sorted by Assessed, newest first. Equals stand by band, then by name.',
  );
  expect(orderInWords({ by: 'name', direction: 'ascending' })).toBe('Sorted by Name, A to Z.');
});

test('no factor and no layer takes the name of another order', () => {
  expect(Object.keys(SORTS)).toHaveLength(6 + 11 + 7);
});
