import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { hasErrors } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { LAYER_IDS } from '../../maestro/layers.ts';
import { assessmentSchema } from '../format/schema.ts';
import { renderBody } from '../html/html.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from '../rules/example.ts';
import { judge } from '../score.ts';
import { check } from './check.ts';

/** Generous: the machine may be busy with other things. */
vi.setConfig({ testTimeout: 120_000 });
const OPTIONS = { today: '2026-11-25' };
const RUNS = { seed: 20261121, numRuns: 1200 };

const ODD =
  '\u0000¦\uFEFF¦\u202E¦\u2028¦\uD800¦\uFFFD¦👩‍💻¦e\u0301¦\r¦\t¦---\n¦...\n¦[¦{¦]¦}¦"¦\'¦: ¦- ¦#¦&a ¦*a¦!!js ¦<<: ¦<script>¦![¦](¦>>>>¦[^1]¦|¦```\n¦__proto__: 1\n¦## ¦{x} '.split(
    '¦',
  );

type Mutation = (text: string) => string;
const at = fc.nat({ max: EXAMPLE.length });
const lineAt = fc.nat({ max: EXAMPLE.split('\n').length });
const inLines =
  (change: (lines: string[]) => string[]): Mutation =>
  (text) =>
    change(text.split('\n')).join('\n');

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.nat({ max: 40 })).map(
    ([i, n]): Mutation =>
      (text) =>
        text.slice(0, i) + text.slice(i + n),
  ),
  fc.tuple(at, fc.nat({ max: 40 })).map(
    ([i, n]): Mutation =>
      (text) =>
        text.slice(0, i + n) + text.slice(i),
  ),
  fc.tuple(at, fc.constantFrom(...ODD)).map(
    ([i, odd]): Mutation =>
      (text) =>
        text.slice(0, i) + odd + text.slice(i),
  ),
  at.map(
    (i): Mutation =>
      (text) =>
        text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2),
  ),
  at.map(
    (i): Mutation =>
      (text) =>
        text.slice(0, i),
  ),
  lineAt.map((i) => inLines((lines) => lines.toSpliced(i, 1))),
  lineAt.map((i) => inLines((lines) => lines.toSpliced(i, 0, lines[i] ?? ''))),
  fc
    .tuple(lineAt, lineAt)
    .map(([i, j]) => inLines((lines) => lines.with(Math.min(i, lines.length - 1), lines[j] ?? ''))),
);

test('whatever a file holds, the check ends, and every diagnostic lies inside the file', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
      const text = mutations.reduce((mutated, mutate) => mutate(mutated), EXAMPLE);
      const file = readAssessmentFile(new TextEncoder().encode(text), 'valid.md');
      const lines = file.text.split('\n');
      for (const { start, end, message, help } of check(file, OPTIONS).diagnostics) {
        expect(start.line).toBeGreaterThan(0);
        expect(end.line).toBeLessThanOrEqual(lines.length);
        expect(start.column).toBeLessThanOrEqual(itemAt(lines, start.line - 1).length + 1);
        expect(end.column).toBeLessThanOrEqual(itemAt(lines, end.line - 1).length + 1);
        expect(end.line * 1e6 + end.column).toBeGreaterThanOrEqual(start.line * 1e6 + start.column);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        expect(help).not.toBe('');
      }
    }),
    RUNS,
  );
});

test('what passes the check can be judged and rendered, and brings no script with it', () => {
  let sound = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const text = mutations.reduce((mutated, mutate) => mutate(mutated), EXAMPLE);
      const file = readAssessmentFile(new TextEncoder().encode(text), 'valid.md');
      if (hasErrors(check(file, OPTIONS).diagnostics)) return;
      sound += 1;
      const { factorSum } = judge(assessmentSchema.parse(file.frontmatter?.data), '0.8');
      expect(factorSum).toBeLessThanOrEqual(10);
      const { introduction, layers, notes } = renderBody(file, () => '/');
      const html = [introduction, ...Object.values(layers), notes].join('');
      expect(Object.keys(layers)).toEqual(LAYER_IDS);
      expect(html).not.toMatch(/<script|<!--|javascript:|\son\w+=|style=/i);
    }),
    { ...RUNS, numRuns: 600 },
  );
  expect(sound).toBeGreaterThan(60);
});

test('a character too few gives two messages at the most', () => {
  const chatty: string[] = [];
  for (let i = 0; i < EXAMPLE.length; i += 11) {
    const text = EXAMPLE.slice(0, i) + EXAMPLE.slice(i + 1);
    const found = check(
      readAssessmentFile(new TextEncoder().encode(text), 'valid.md'),
      OPTIONS,
    ).diagnostics;
    if (found.length > 2) chatty.push(`${i}: ${found.map(({ rule }) => rule).join(', ')}`);
  }
  expect(chatty).toEqual([]);
});
