import { expect, test } from 'vitest';
import { nextSort } from './sorting.ts';

test('a head sorts up, then down, then restores the order of the build', () => {
  const up = nextSort<string>('sum', { by: 'name', direction: 'descending' });
  expect(up).toEqual({ by: 'sum', direction: 'ascending' });
  const down = nextSort('sum', up);
  expect(down).toEqual({ by: 'sum', direction: 'descending' });
  expect(nextSort('sum', down)).toBeUndefined();
});
