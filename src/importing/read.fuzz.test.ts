import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../domain/assessment/checking/check.ts';
import { writeAssessment } from '../domain/assessment/format/write.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { entriesOf } from '../domain/tables.ts';
import { printedDifferences } from './compare.ts';
import { draftOf } from './draft.ts';
import { readListing } from './read.ts';

const folder = new URL('../../tests/listings/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const OPTIONS = { url: 'https://example.org/a', day: '2026-11-20', assessor: 'A. Person' };
const RUNS = { seed: 5, numRuns: 400 };

const page = fc.constantFrom(...pages);
const cut = fc.tuple(page, fc.double({ min: 0, max: 1, noNaN: true })).map(([text, part]) => {
  return text.slice(0, Math.floor(text.length * part));
});
const shuffled = page.chain((text) => {
  const lines = text.split('\n');
  return fc
    .shuffledSubarray(lines, { minLength: lines.length - 12 < 0 ? 0 : lines.length - 12 })
    .map((some) => some.join('\n'));
});
const mangled = fc
  .tuple(
    cut,
    fc.nat(),
    fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<p>', '|', '\n', '0.5', '⚠', '`', '{a}', '![x](y)', '&lt;b&gt;'),
    ),
  )
  .map(
    ([text, at, extra]) =>
      text.slice(0, at % (text.length + 1)) + extra + text.slice(at % (text.length + 1)),
  );

/** The errors that a file may have because something could not be read. */
const INCOMPLETE = /^(?:factors\/tenth|schema\/missing-key)$/;

test('any damaged page is read without throwing, and becomes a sound file', () => {
  const damaged = fc.oneof(cut, shuffled, mangled);
  const property = fc.property(damaged, fc.boolean(), (text, withText) => {
    const { listing, unread } = readListing(text);
    const count = text.split(/\r\n|\r|\n/).length;
    for (const { line = 1 } of unread) expect(line).toBeLessThanOrEqual(count);
    if (!listing) return;
    printedDifferences(listing);
    const draft = draftOf(listing, { ...OPTIONS, withText });
    const bytes = new TextEncoder().encode(writeAssessment(draft));
    const errors = check(readAssessmentFile(bytes, 'a.md')).diagnostics.filter(
      ({ severity, rule }) => severity === 'error' && !INCOMPLETE.test(rule),
    );
    // A name that nobody could have comes from the shuffling; the check says so.
    if (listing.name.length <= 80) expect(errors.map(({ message }) => message)).toEqual([]);
    if (Object.keys(listing.factors).length < 10) expect(unread).not.toEqual([]);
  });
  fc.assert(property, RUNS);
});

test('a page that was cut never gives another figure, factor or tag than the whole page', () => {
  fc.assert(
    fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
      const whole = readListing(text).listing ?? expect.fail();
      const { listing } = readListing(text.slice(0, Math.floor(text.length * part)));
      if (!listing) return;
      expect(whole.factors).toMatchObject(listing.factors);
      expect(whole.figures).toMatchObject(listing.figures);
      for (const [id, { tag, gap }] of entriesOf(listing.layers)) {
        if (!gap) expect(tag).toBe(whole.layers[id].tag);
      }
    }),
    { ...RUNS, numRuns: 2000 },
  );
});

test.each([
  ['digits', '1'.repeat(200_000)],
  ['open scripts', `${'<script'.repeat(5000)}</script>`],
  ['open tags', '<p '.repeat(60_000)],
  ['pipes', '| '.repeat(100_000)],
  ['dashes', '— '.repeat(100_000)],
  ['names', 'CVSS base '.repeat(20_000)],
  ['blanks', ' '.repeat(200_000)],
  ['marks', 'Uncertain\n'.repeat(20_000)],
  ['headings', 'L1 · Foundation Models\n'.repeat(8_000)],
  ['links back', '← A\n'.repeat(50_000)],
])('200,000 characters of %s are read in no time', (_, text) => {
  const before = process.threadCpuUsage();
  readListing(`A — agentic threat model\n${text}\n| Non-Determinism | 0.5 | |\n${text}`);
  expect(process.threadCpuUsage(before).user).toBeLessThan(1_000_000);
});
