import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const PATTERN = 'https://example.org/directory/{slug}/threat-model';
const CONTENT_DIR = new URL('../../tests/catalogues/empty', import.meta.url).pathname;
const read = (...args: string[]) =>
  readOptions(args, { INIT_CWD: '/somewhere', CONTENT_DIR }, '2026-11-20');

test('what is not said is today, the catalogue, and nobody in particular', () => {
  expect(read('a.txt', '--source-url', PATTERN)).toEqual({
    paths: ['a.txt'],
    out: `${CONTENT_DIR}/assessments`,
    day: '2026-11-20',
    assessor: 'Taken over from a listing',
    urlPattern: PATTERN,
    force: false,
    withText: false,
    json: false,
  });
});

test('what is said counts', () => {
  const given = ['--out', 'o', '--assessed', '2026-01-02', '--assessor', ' A. B ', '--force'];
  expect(read('a', 'b', '--source-url', PATTERN, ...given, '--with-text')).toEqual({
    paths: ['a', 'b'],
    out: '/somewhere/o',
    day: '2026-01-02',
    assessor: 'A. B',
    urlPattern: PATTERN,
    force: true,
    withText: true,
    json: false,
  });
});

test.each([
  ['no page', ['--source-url', PATTERN], /^Name the pages to import\.$/],
  ['an address for one', ['a', '--source-url', 'https://a.example/'], /\{slug\} where the slug/],
  ['no web address', ['a', '--source-url', 'ftp://a.example/{slug}'], /takes a web address/],
  ['a blank', ['a', '--source-url', 'https://a.example/ {slug}'], /takes a web address/],
  ['no such day', ['a', '--source-url', PATTERN, '--assessed', '2026-02-30'], /takes a day/],
  ['no name', ['a', '--source-url', PATTERN, '--assessor', ' '], /takes a name/],
  ['an unknown option', ['a', '--frce'], /^Unknown option '--frce'/],
])('%s is refused', (_, args, complaint) => expect(() => read(...args)).toThrow(complaint));
