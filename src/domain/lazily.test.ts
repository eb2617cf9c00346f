import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

test('a value is worked out once, and only where it is asked for', () => {
  const asked: string[] = [];
  const lengths = lazily(['one', 'three', 'nothing'], (key) => {
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

test('to others it looks like any object', () => {
  const lengths = lazily(['one', 'three'], (key) => key.length);
  expect(JSON.stringify(lengths)).toBe('{"one":3,"three":5}');
  expect({ ...lengths }).toEqual({ one: 3, three: 5 });
  expect(structuredClone(lengths)).toEqual({ one: 3, three: 5 });
});
