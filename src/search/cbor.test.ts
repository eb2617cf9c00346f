import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

test.each<[string, Cbor]>([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['6161', 'a'],
  ['63e6b0b4', '水'],
  ['63efbbbf', '\ufeff'],
  ['80', []],
  ['8261618101', ['a', [1]]],
])('%s is %j, both ways', (hex, value) => {
  expect(readCbor(Buffer.from(hex, 'hex'))).toEqual(value);
  expect(writeCbor(value).toString('hex')).toBe(hex);
});

test('an array without a length ends where it says so', () => {
  expect(readCbor(Buffer.from('9f0102ff', 'hex'))).toEqual([1, 2]);
});

test('what is not expected is refused', () => {
  expect(() => readCbor(Buffer.from('a0', 'hex'))).toThrow(RangeError);
});

test('what was written is read', () => {
  const text = fc.string({ maxLength: 300 }).map((ascii) => `${ascii}水👩‍💻`);
  const leaf = fc.oneof(fc.nat(), fc.string(), text);
  fc.assert(
    fc.property(fc.array(fc.oneof(leaf, fc.array(leaf)), { maxLength: 30 }), (one) => {
      expect(readCbor(writeCbor(one))).toEqual(one);
    }),
    { numRuns: 50 },
  );
});
