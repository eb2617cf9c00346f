import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { METRIC_MEANINGS } from '../domain/cvss/meanings.ts';
import { sayIn, tableOfLanguage } from '../intake/words.ts';
import { LANGUAGE_IDS, LOCALES } from './languages.ts';
import { say } from './say.ts';
import { textsIn, translate, translation } from './translate.ts';

const ROOT = join(import.meta.dirname, '../..');
const code = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$|^src\/words\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') })),
);

/** What leaves of code the words that it does not say. */
const NOTHING_SAID = Object.fromEntries(
  code.flatMap(({ text }) => textsIn(text)).map((text) => [text, '']),
);

/** What is filled in, and what is marked: a translation has the same, in any order. */
const partsOf = (text: string): string[] => (text.match(/\{\w+\}|<\/?\w+>/g) ?? []).toSorted();

describe.each(LANGUAGE_IDS.filter((language) => language !== 'en'))('%s', (language) => {
  const table = tableOfLanguage(language);

  /** `npx vitest run src/words --update` writes the table in order, without what nobody says. */
  test('has each text that the code says, no other, and in order', async () => {
    const texts = new Set(code.flatMap(({ text }) => textsIn(text)));
    expect(texts.size).toBeGreaterThan(10);
    expect([...texts].filter((text) => table[text] === undefined)).toEqual([]);
    const inOrder = [...texts].toSorted().map((text) => [text, table[text]]);
    await expect(`${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, `${language}.json`),
    );
  });

  test('has all that is said of the values of a metric', () => {
    const texts = Object.values(METRIC_MEANINGS).flatMap(({ question, values }) => [
      question,
      ...Object.values(values),
    ]);
    expect(texts.filter((text) => table[text] === undefined)).toEqual([]);
  });

  test('fills in and marks in each text what the English one does', () => {
    const different = Object.entries(table).filter(
      ([text, translatedText]) => `${partsOf(text)}` !== `${partsOf(translatedText)}`,
    );
    expect(different).toEqual([]);
    expect(Object.values(table).filter((translatedText) => translatedText.trim() === '')).toEqual(
      [],
    );
  });
});

test.each(LANGUAGE_IDS)('%s writes months, days and thousands as Intl does', (language) => {
  const table = tableOfLanguage(language);
  const translated = (text: string): string => table[text] ?? text;
  const locale = LOCALES[language];
  const inIntl = (options: Intl.DateTimeFormatOptions, month: number): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(
      new Date(Date.UTC(2026, month, 5)),
    );
  const months = translated(
    'January February March April May June July August September October November December',
  ).split(' ');
  expect(months).toEqual(months.map((_, month) => inIntl({ month: 'long' }, month)));
  const day = translated('{day} {month}')
    .replace('{day}', '5')
    .replace('{month}', `${months[2]} 2026`);
  expect(day).toBe(inIntl({ day: 'numeric', month: 'long', year: 'numeric' }, 2));
  expect(translated('1,000')).toBe(new Intl.NumberFormat(locale).format(1000));
});

test('no page glues words to what it says, or they would stay English', () => {
  const glued = code
    .filter(({ file }) => file.endsWith('.astro'))
    .flatMap(({ file, text }) =>
      text
        .replace(/ \w+=\{`[^`]*`\}/g, '')
        .split('\n')
        .filter((line) => !/\bError\(/.test(line))
        .flatMap((line) => line.match(/`[^`]*`/g) ?? [])
        .filter((literal) => /[a-z]{2,} [a-z]{2,}/.test(literal.replaceAll(/\$\{[^}]*\}/g, '{}')))
        .map((literal) => `${file}: ${literal}`),
    );
  expect(glued).toEqual([]);
});

/** What begins as a sentence does: `Copy: …`, `Compare …`. What the index of the search and files of assessments have is English. */
test('no script or view shows words that it does not say', () => {
  const others = code
    .filter(({ file }) => /^src\/(?:browser|views\/(?!search|contribute|calculator))/.test(file))
    .flatMap(({ file, text }) =>
      translate(text.replace(/\/\*[\s\S]*?\*\/|\/\/ .*|Error\([^)]*\)/g, ''), NOTHING_SAID)
        .match(/['`][A-Z][a-z]+(?::? [a-z$]| …)[^'`]*['`]/g)
        ?.map((literal) => `${file}: ${literal}`),
    );
  expect(others.filter(Boolean)).toEqual([]);
});

test('every text stands as a literal where it is said, or it could not be translated', () => {
  const others = code.flatMap(({ file, text }) => {
    const calls =
      text.replace(/^ *(?:export )?function .*$/gm, '').match(/\bsay(?:Markup)?\(/g) ?? [];
    return calls.length === textsIn(text).length ? [] : [file];
  });
  expect(others).toEqual([]);
});

test('marks of quotation, which differ, stand in a text alone', () => {
  const others = code.flatMap(({ file, text }) => {
    const isShown = /^src\/(?:views|components|layouts|pages|browser)\//.test(file);
    const rest = translate(text.replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''), NOTHING_SAID);
    return isShown && /“/.test(rest) ? [file] : [];
  });
  expect(others).toEqual([]);
});

test('what a text names is filled in, as often as it names it', () => {
  expect(say('{day} {month}', { day: 3, month: 'May 2026' })).toBe('3 May 2026');
});

const TABLE = {
  'It’s here.': 'Es ist da.',
  'a "b"\n': '„b“',
  '{n} of {all}': '{n} von {all}',
  'abc\t': 'd',
};

test.each([
  ["say('It’s here.')", 'say("Es ist da.")'],
  ['x.say(\n  \'a "b"\\n\',\n)', 'x.say(\n  "„b“",\n)'],
  ['say("a \\"b\\"\\n")', 'say("„b“")'],
  ['sayMarkup("It\\u2019s here.", { a })', 'sayMarkup("Es ist da.", { a })'],
  [
    "say('{n} of {all}', { n, all: say('It’s here.') })",
    'say("{n} von {all}", { n, all: say("Es ist da.") })',
  ],
  ['say("a\\x62\\u{63}\\t")', 'say("d")'],
  ["essay('none') + say(variable)", "essay('none') + say(variable)"],
])('%s becomes %s', (before, after) => {
  expect(translate(before, TABLE)).toBe(after);
});

test('a text without a translation is named', () => {
  expect(() => translate("say('Nobody has this')", TABLE)).toThrow('"Nobody has this"');
});

test.each([
  ['/home/me/src/septet/src/views/a.ts', true],
  ['/home/me/src/septet/src/pages/a.astro?astro&type=script&index=0&lang.ts', true],
  ['/home/me/src/catalogue/content/guides/a.mdx', false],
  ['/home/me/src/septet/node_modules/other/src/say.js', false],
  ['/home/me/src/septet/src/a.mdx', false],
])('whether a build translates %s: %s', (id, isOurs) => {
  const { handler } = translation('/home/me/src/septet/src/', TABLE).transform;
  expect(handler("say('It’s here.')", id)).toBe(isOurs ? 'say("Es ist da.")' : undefined);
});

test('a command says its few words in the language of the site', () => {
  expect(sayIn('de')('{from} to {to}', { from: 1, to: 2 })).toBe('1 bis 2');
  expect(sayIn('en')('{from} to {to}', { from: 1, to: 2 })).toBe('1 to 2');
});
