import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAt } from '../../lookup.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { check } from './check.ts';
import { mutated } from './mutated.fixture.ts';

const OPTIONS = { today: '2026-11-25' };
const RUNS = { seed: 20261121, numRuns: 1200 };

test('for any text the check ends, and every diagnostic lies inside the file', () => {
  fc.assert(
    fc.property(mutated(6), (text) => {
      const file = fileOfText(text);
      const lines = file.text.split('\n');
      for (const { start, end, message, help } of check(file, OPTIONS).diagnostics) {
        expect(start.line).toBeGreaterThan(0);
        expect(end.line).toBeLessThanOrEqual(lines.length);
        expect(start.column).toBeLessThanOrEqual(itemAt(lines, start.line - 1).length + 1);
        expect(end.column).toBeLessThanOrEqual(itemAt(lines, end.line - 1).length + 1);
        expect(end.line * 1e6 + end.column).toBeGreaterThanOrEqual(start.line * 1e6 + start.column);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        expect(help).not.toBe('');
        expect(`${message}${help}`.isWellFormed()).toBe(true);
      }
    }),
    RUNS,
  );
});

test('one missing character leads to two diagnostics at most', () => {
  const chatty: string[] = [];
  for (let i = 0; i < EXAMPLE.length; i += 11) {
    const text = EXAMPLE.slice(0, i) + EXAMPLE.slice(i + 1);
    const { diagnostics } = check(fileOfText(text), OPTIONS);
    if (diagnostics.length <= 2) continue;
    chatty.push(`${i}: ${diagnostics.map(({ rule }) => rule).join(', ')}`);
  }
  expect(chatty).toEqual([]);
});
