import { expect, test } from 'vitest';
import type { SubjectEntry } from '../../domain/assessment/format/schema.ts';
import { subjectInWords } from './subject.ts';

/** Each key of the format with a value and how a page says it; the type asks for every key. */
const IN_WORDS: { readonly [Key in keyof Required<SubjectEntry>]: readonly [string, string] } = {
  version: ['2.1.0', '2.1.0'],
  released: ['2026-11-02', 'state of 2 November 2026'],
  commit: ['64a49f3b0c8a2c1d9be2f1f6a7c3d5e8f9012345', 'commit 64a49f3'],
  mode: ['default configuration', 'default configuration'],
};

test.each(Object.entries(IN_WORDS))('%s is said alone', (key, [given, said]) => {
  expect(subjectInWords({ [key]: given })).toBe(said);
});

test('all are said together', () => {
  const all = Object.fromEntries(Object.entries(IN_WORDS).map(([key, [given]]) => [key, given]));
  expect(subjectInWords(all)).toBe(
    '2.1.0 of 2 November 2026, commit 64a49f3, default configuration',
  );
});

test('a day in the version is not said again', () => {
  expect(subjectInWords({ version: 'documentation of 2026-05-04', released: '2026-05-04' })).toBe(
    'documentation of 2026-05-04',
  );
});

test.each([undefined, {}])('nothing is said of %j', (subject) => {
  expect(subjectInWords(subject)).toBeUndefined();
});
