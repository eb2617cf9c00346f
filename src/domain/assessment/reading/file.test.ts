import { describe, expect, test } from 'vitest';
import { layersIn } from '../../maestro/layers.ts';
import { check } from '../checking/check.ts';
import { EXAMPLE } from '../rules/example.ts';
import { MAX_BYTES, readAssessmentFile } from './file.ts';
import { fileOfText } from './text.fixture.ts';

const diagnosticsOf = (text: string) => check(fileOfText(text)).diagnostics;
const rules = (text: string): string[] => diagnosticsOf(text).map(({ rule }) => rule);

test.each([
  ['lume.md', 'lume'],
  ['content/assessments/lume.md', 'lume'],
  ['content/x\\lume.md', 'x\\lume'],
  ['lume', 'lume'],
  ['lume.md.md', 'lume.md'],
])('%s has the slug %s', (path, slug) => {
  expect(fileOfText(EXAMPLE, path)).toMatchObject({ slug, path });
});

describe('a sound file', () => {
  test.each([
    ['as it is', EXAMPLE],
    ['with the line ends of Windows', EXAMPLE.replaceAll('\n', '\r\n')],
    ['without a last line end', EXAMPLE.trimEnd()],
    [
      'with blanks behind the hyphens',
      EXAMPLE.replaceAll('\n---\n', '\n--- \t\n').replace('---\n', '--- \n'),
    ],
    ['of 64 KiB', EXAMPLE + '\n'.repeat(MAX_BYTES - Buffer.byteLength(EXAMPLE))],
    [
      'with letters of many widths',
      EXAMPLE.replace('A. Person', 'Åsa 人 😀').replace('Every', '😀 é 日 Every'),
    ],
  ])('%s has no diagnostics', (_name, text) => {
    expect(diagnosticsOf(text)).toEqual([]);
    expect(fileOfText(text).body.sections.map(({ layer }) => layer)).toEqual(layersIn());
  });

  test('has the offsets of its text, also after letters of many widths', () => {
    const file = fileOfText(EXAMPLE.replace('A. Person', 'Åsa 人 😀'));
    for (const { heading, headingRange } of file.body.sections) {
      expect(file.text.slice(...headingRange)).toBe(`## ${heading}`);
    }
  });

  test('has its Markdown at the offsets of the text, without the data', () => {
    const { text, markdown } = fileOfText(EXAMPLE);
    expect(markdown).toHaveLength(text.length);
    expect(markdown.trimStart()).toBe(EXAMPLE.split('\n---\n')[1]?.trimStart());
  });
});

describe('what cannot be read', () => {
  test.each([MAX_BYTES + 1, 10 * 1024 * 1024])('%d bytes are too many', (size) => {
    const file = readAssessmentFile(new Uint8Array(size).fill(0x61), 'agent.md');
    expect(file.unreadable).toEqual({ kind: 'too-large', offset: 0, detail: `${size}` });
    expect(check(file).diagnostics.map(({ rule }) => rule)).toEqual(['file/size']);
  });

  test.each<[string, number[], number]>([
    ['a byte of Latin-1', [0x61, 0xe4, 0x62], 1],
    ['a letter that is cut off', [0x61, 0x62, 0xc3], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['UTF-16', [0xff, 0xfe, 0x61, 0], 0],
    ['behind a replacement character', [0xef, 0xbf, 0xbd, 0x61, 0xff], 2],
    ['an overlong form', [0x61, 0xc0, 0xaf], 1],
  ])('%s is not UTF-8', (_name, bytes, offset) => {
    const { unreadable } = readAssessmentFile(Uint8Array.from(bytes), 'agent.md');
    expect(unreadable).toEqual({ kind: 'not-utf8', offset, detail: '' });
  });
});

describe('hidden characters', () => {
  test.each([
    ['\u0000', 'U+0000, NUL'],
    ['\u001B', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\u202E', 'U+202E, a control that changes the direction of text'],
    ['\u2066', 'U+2066, a control that changes the direction of text'],
  ])('%j is named %s', (character, name) => {
    const [first] = diagnosticsOf(EXAMPLE.replace('Every action', `${character}Every action`));
    expect(first).toMatchObject({
      rule: 'file/hidden-character',
      start: { line: 94, column: 1 },
      message: `Hidden character (${name}).`,
    });
  });

  test('many of them are one finding', () => {
    const found = rules(EXAMPLE.replaceAll(' ', '\u0000 '));
    expect(found.filter((rule) => rule === 'file/hidden-character')).toHaveLength(1);
  });
});

describe('where the data begin and end', () => {
  test.each([
    ['an empty file', ''],
    ['one blank', ' '],
    ['prose alone', '# Agent\n\n{x} <b>\n'],
    ['a blank line before', `\n${EXAMPLE}`],
    ['no end', EXAMPLE.replace('\n---\n', '\n')],
    ['no data', '---\n---\n\n## Foundation Models\n'],
    ['blank data', '---\n\n---\n'],
    ['hyphens alone', '---'],
    ['four hyphens', EXAMPLE.replace('---', '----')],
    ['TOML', EXAMPLE.replaceAll('---', '+++')],
    ['the line ends of an old Mac', EXAMPLE.replaceAll('\n', '\r')],
  ])('%s: the data is missing, and nothing else is reported', (_name, text) => {
    expect(rules(text).filter((rule) => rule !== 'file/hidden-character')).toEqual([
      'frontmatter/missing',
    ]);
  });

  test('a line of hyphens inside a text does not end it', () => {
    const text = EXAMPLE.replace(
      'text: Version 2 asks',
      'text: |\n    a\n    ---\n    Version 2 asks',
    );
    expect(diagnosticsOf(text)).toEqual([]);
  });

  test('a rule line in the body is no second end', () => {
    const text = EXAMPLE.replace('Every action', 'a\n\n---\n\nEvery action');
    expect(diagnosticsOf(text)).toEqual([]);
  });
});

describe('a file that is made to exhaust the reader is read all the same', () => {
  const inData = (yaml: string) => EXAMPLE.replace('aliases: [ExAgent]', `aliases: ${yaml}`);
  const inBody = (markdown: string) => EXAMPLE.replace('Every action is logged.', markdown);
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `x${i + 1}: &x${i + 1} [${'*x'.concat(`${i},`).repeat(9)}]`,
  );
  test.each<readonly [name: string, text: string, ...rules: string[]]>([
    ['brackets', inData('['.repeat(50_000)), 'yaml/syntax'],
    ['brackets that close', inData('['.repeat(20_000) + ']'.repeat(20_000)), 'yaml/syntax'],
    ...[20, 300, 600, 700, 800, 900, 1000, 1500].map(
      (n) => [`${n} brackets`, inData('['.repeat(n) + ']'.repeat(n)), 'yaml/syntax'] as const,
    ),
    ['braces', inData('{a: '.repeat(10_000)), 'yaml/syntax'],
    ['entries of entries', inData(`\n${'- '.repeat(20_000)}`), 'yaml/syntax'],
    ['keys of keys', inData('? '.repeat(20_000)), 'yaml/syntax'],
    [
      'a billion laughs',
      EXAMPLE.replace('name:', `x0: &x0 lol\n${laughs.join('\n')}\nname:`),
      'yaml/alias',
    ],
    ['quotations', inBody('>'.repeat(50_000)), 'markdown/nesting'],
    ['lists', inBody(`${'- '.repeat(25_000)}a`), 'markdown/nesting'],
    [
      'stress marks',
      inBody(`${'*a **a '.repeat(3000)}b${'** a*'.repeat(3000)}`),
      'markdown/nesting',
    ],
    ['open links', inBody('[a]('.repeat(12_000))],
    ['images in images', inBody('!['.repeat(20_000))],
    ['open tags', inBody('<a '.repeat(15_000))],
    ['backticks', inBody(Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join('a'))],
    ['hashes', inBody('#'.repeat(50_000))],
    ['a wide table', inBody(`${'|a'.repeat(8000)}|\n${'|-'.repeat(8000)}|\n`)],
  ])('%s', (_name, text, ...expected) => {
    const found = rules(text);
    expect(found.length).toBeLessThan(20);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe('a line of hyphens after the data does not end them a second time', () => {
  test.each([
    ['a rule in the text', 'The assessment covers', '---\n\nThe assessment covers'],
    ['an underlined heading', '## Agent Ecosystem', 'Ecosystem\n---'],
    ['an underlined heading that reads like a key', '## Agent Ecosystem', 'kind: other\n---'],
    ['a key in the text', 'The assessment covers', 'name: it has none.\n\nThe assessment covers'],
    ['a block of data as an example', 'The assessment covers', '```yaml\n---\nname: x\n---\n```\n'],
  ])('%s', (_, from, to) => {
    expect(fileOfText(EXAMPLE.replace(from, () => to)).unreadable).toBeUndefined();
  });
});
