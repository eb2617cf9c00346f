import { expect, test } from 'vitest';
import { orderInWords, SORTS } from './order.ts';

test('an order is said in words', () => {
  expect(orderInWords(undefined)).toContain('Decimals do not rank');
  expect(orderInWords({ by: 'assessed', direction: 'descending' })).toBe(
    'Sorted by Assessed, newest first. Ties keep the order of the catalogue.',
  );
  expect(orderInWords({ by: 'name', direction: 'ascending' })).toBe('Sorted by Name, A to Z.');
});

test('no factor or layer has the id of another order', () => {
  expect(Object.keys(SORTS)).toHaveLength(6 + 11 + 7);
});
