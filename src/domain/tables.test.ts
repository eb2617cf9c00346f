import { expect, test } from 'vitest';
import { entriesOf, idIn, idsOf, isOneOf, lazyTable, tableOf } from './tables.ts';

const LENGTHS = { one: 3, three: 5 };

test('a table is listed by its keys and entries, and made from ids', () => {
  expect(idsOf(LENGTHS)).toEqual(['one', 'three']);
  expect(entriesOf(LENGTHS)).toEqual([
    ['one', 3],
    ['three', 5],
  ]);
  expect(tableOf(['one', 'three'], (id, index) => id.length + index)).toEqual({ one: 3, three: 6 });
});

test('only the ids of a set are recognised', () => {
  expect(['one', 'toString', '', 1].map((value) => isOneOf(idsOf(LENGTHS), value))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(idIn(idsOf(LENGTHS), 'three')).toBe('three');
  expect(() => idIn(idsOf(LENGTHS), 'four')).toThrow('"four" is none of one, three.');
});

test('a lazy value is worked out once, when it is first read', () => {
  const asked: string[] = [];
  const lengths = lazyTable(['one', 'three', 'nothing'], (key) => {
    asked.push(key);
    return key === 'nothing' ? undefined : key.length;
  });
  expect(asked).toEqual([]);
  expect([lengths.three, lengths.three, lengths.nothing, lengths.nothing]).toEqual([
    5,
    5,
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['three', 'nothing']);
});

test('a lazy table is spread, copied and written as any object', () => {
  const lengths = lazyTable(['one', 'three'], (key) => key.length);
  expect(JSON.stringify(lengths)).toBe('{"one":3,"three":5}');
  expect({ ...lengths }).toEqual({ one: 3, three: 5 });
  expect(structuredClone(lengths)).toEqual({ one: 3, three: 5 });
});
