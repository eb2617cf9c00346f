import { expect, test } from 'vitest';
import { both, countBoth, either, hasPlace, setOf } from './place-set.ts';

/** More than two words of bits, so that the ends of words are among them. */
const COUNT = 70;
const everySecond = setOf(COUNT, (place) => place % 2 === 0);
const everyThird = setOf(COUNT, (place) => place % 3 === 0);
const placesOf = (set: ReturnType<typeof both>) =>
  [...Array(COUNT).keys()].filter((place) => hasPlace(set, place));

test('sets have in common what both hold, and together what one of them holds', () => {
  const numbers = [...Array(COUNT).keys()];
  expect(placesOf(both(everySecond, everyThird))).toEqual(numbers.filter((n) => n % 6 === 0));
  expect(placesOf(either(everySecond, everyThird))).toEqual(
    numbers.filter((n) => n % 2 === 0 || n % 3 === 0),
  );
});

test.each([
  ['what both hold', everySecond, everyThird, 12],
  ['all of one', everySecond, everySecond, 35],
  ['everything', setOf(COUNT, () => true), setOf(COUNT, () => true), COUNT],
  ['nothing', everySecond, setOf(COUNT, () => false), 0],
])('%s is counted', (_, a, b, count) => {
  expect(countBoth(a, b)).toBe(count);
});
