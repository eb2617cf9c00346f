import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS } from './languages.ts';
import { say } from './say.ts';
import { type Table, textsIn, translate } from './translate.ts';

const SRC = join(import.meta.dirname, '..');
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$|^words\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

const tableOfLanguage = (language: string): Table =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8'));

/** What is filled in, and what is marked: a translation has the same, in any order. */
const partsOf = (text: string): string[] => (text.match(/\{\w+\}|<\/?\w+>/g) ?? []).toSorted();

describe.each(LANGUAGE_IDS.filter((language) => language !== 'en'))('%s', (language) => {
  const table = tableOfLanguage(language);

  test('has each text that the code says, no other, and in order', () => {
    const said = new Set(code.flatMap(({ text }) => textsIn(text)));
    expect(said.size).toBeGreaterThan(10);
    expect(Object.keys(table)).toEqual([...said].toSorted());
  });

  test('fills in and marks in each text what the English one does', () => {
    const different = Object.entries(table).filter(
      ([text, translation]) => `${partsOf(text)}` !== `${partsOf(translation)}`,
    );
    expect(different).toEqual([]);
    expect(Object.values(table).filter((translation) => translation.trim() === '')).toEqual([]);
  });
});

/** English days are written as in Britain. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

test.each(LANGUAGE_IDS)('%s writes months, days and thousands as Intl does', (language) => {
  const table = language === 'en' ? {} : tableOfLanguage(language);
  const said = (text: string): string => table[text] ?? text;
  const locale = LOCALES[language] ?? language;
  const inIntl = (options: Intl.DateTimeFormatOptions, month: number): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(
      new Date(Date.UTC(2026, month, 5)),
    );
  const months = said(
    'January February March April May June July August September October November December',
  ).split(' ');
  expect(months).toEqual(months.map((_, month) => inIntl({ month: 'long' }, month)));
  const day = said('{day} {month}').replace('{day}', '5').replace('{month}', `${months[2]} 2026`);
  expect(day).toBe(inIntl({ day: 'numeric', month: 'long', year: 'numeric' }, 2));
  expect(said('1,000')).toBe(new Intl.NumberFormat(locale).format(1000));
});

test('every text stands as a literal where it is said, or it could not be translated', () => {
  const others = code.flatMap(({ file, text }) => {
    const calls = text.replace(/^export function .*$/gm, '').match(/\bsay(?:Markup)?\(/g) ?? [];
    return calls.length === textsIn(text).length ? [] : [file];
  });
  expect(others).toEqual([]);
});

test('what a text names is filled in, as often as it names it', () => {
  expect(say('{day} {month}', { day: 3, month: 'May 2026' })).toBe('3 May 2026');
});

const TABLE = { 'It’s here.': 'Es ist da.', 'a "b"\n': '„b“', '{n} of {all}': '{n} von {all}' };

test.each([
  ["say('It’s here.')", 'say("Es ist da.")'],
  ['x.say(\n  \'a "b"\\n\',\n)', 'x.say(\n  "„b“",\n)'],
  ['say("a \\"b\\"\\n")', 'say("„b“")'],
  ['sayMarkup("It\\u2019s here.", { a })', 'sayMarkup("Es ist da.", { a })'],
  [
    "say('{n} of {all}', { n, all: say('It’s here.') })",
    'say("{n} von {all}", { n, all: say("Es ist da.") })',
  ],
  ["essay('none') + say(variable)", "essay('none') + say(variable)"],
])('%s becomes %s', (before, after) => {
  expect(translate(before, TABLE)).toBe(after);
});

test('a text without a translation is named', () => {
  expect(() => translate("say('Nobody has this')", TABLE)).toThrow('"Nobody has this"');
});
