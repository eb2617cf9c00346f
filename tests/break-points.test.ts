import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';

/**
 * The widths at which a layout may change, in rem: small phones, phones, tablets, narrow windows, and windows in which a
 * table leaves no room for filters beside it.
 */
const BREAK_POINTS = [24, 40, 48, 60, 77];

const SHEETS = globSync('src/**/*.{css,astro}', { cwd: PROJECT_ROOT });

/** The width conditions of all media queries. */
const widthsIn = (text: string): string[] =>
  (text.match(/@media[^{]*/g) ?? []).flatMap((query) => query.match(/\([^)]*width[^)]*\)/g) ?? []);

const ALLOWED = BREAK_POINTS.flatMap((at) => [`(width <= ${at}rem)`, `(width > ${at}rem)`]);

test('layouts change at five widths and no others', () => {
  const used = SHEETS.flatMap((path) => widthsIn(readFileSync(join(PROJECT_ROOT, path), 'utf8')));
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((width) => !ALLOWED.includes(width))).toEqual([]);
});
