import { describe, expect, test } from 'vitest';
import { check } from '../checking/check.ts';
import { fileOfText, markedPart } from '../reading/text.fixture.ts';
import { EXAMPLE } from './example.ts';

/** What the rules mark in a body that has this Markdown in it. */
function marked(markdown: string): [rule: string, marked: string | undefined][] {
  const file = fileOfText(EXAMPLE.replace('Every action is logged.', markdown));
  return check(file).diagnostics.map(({ rule, ...place }) => [rule, markedPart(file, place)]);
}

describe('nothing is said of', () => {
  test.each([
    'Code: `{a}` and `<b>`.',
    '```\nimport a from "b"\n<script>{x}</script>\n```',
    'An \\{escaped\\} brace.',
    'A brace { alone.',
    'Ranges such as a < b > c.',
    'We import data from the registry.',
    'They\nexport reports.',
    'Links: <https://example.org>, [one](lume.md), [two](#a), [three][r].\n\n[r]: https://example.org',
    '| a | b |\n| - | - |\n| `{x}` | y |',
    '> Quoted.\n>\n> ### Deeper',
    '|x + y|\n|a - b|',
    '| a |\n| b |',
    '|x| and |y|\n|y| and |z|',
    '| a | b |\n| c |',
    'Quickly 5~10 files, from ~/a to ~/b.',
    'a ~~b~~ c',
    'It reads `5~10` and `~/a`, then `~/b`.',
    'It asks `http://169.254.169.254/` and `http://localhost:3000/`.',
    '```\ncurl http://10.0.0.1/\n```',
    'Two **words** and **“quoted” ones**.',
    'A list (a)[b] of [one] thing.',
    '### Plain\n\n- a\n1. b',
    'a[^a] b[^a-b]\n\n[^a]: c\n\n[^a-b]: d',
  ])('%s', (markdown) => {
    expect(marked(markdown)).toEqual([]);
  });
});

describe('what is wrong is marked, and nothing else', () => {
  test.each<[string, ...[rule: string, marked: string][]]>([
    ['a <b>b</b> c', ['markdown/raw-html', '<b>']],
    ['a <b>b</b> <i>c</i>', ['markdown/raw-html', '<b>'], ['markdown/raw-html', '<i>']],
    ['a <b>b <b>c</b></b>', ['markdown/raw-html', '<b>'], ['markdown/raw-html', '<b>']],
    ['a</b> c', ['markdown/raw-html', '</b>']],
    ['a<br>b', ['markdown/raw-html', '<br>']],
    ['<!-- a -->', ['markdown/raw-html', '<!-- a -->']],
    ['a {b} c {d}', ['markdown/expression', '{b}'], ['markdown/expression', '{d}']],
    ['[a {b}](lume.md)', ['markdown/expression', '{b}']],
    ['![a](b.png)', ['markdown/image', '![a](b.png)']],
    ['![a][r]\n\n[r]: https://example.org', ['markdown/image', '![a][r]']],
    ['export const a = { b: 1 };', ['markdown/expression', 'export const a = { b: 1 };']],
    ['a\nimport b from "c";\nd', ['markdown/expression', 'import b from "c";']],
    ['- import b from "c";', ['markdown/expression', 'import b from "c";']],
    ['> export default a', ['markdown/expression', 'export default a']],
    ['[a](/b)', ['markdown/link', '/b']],
    ['[a]()', ['markdown/link', '[a]()']],
    ['[/b](/b)', ['markdown/link', '/b']],
    ['[a][r]\n\n[r]: //b', ['markdown/link', '//b']],
    ['<javascript:b>', ['markdown/link', 'javascript:b']],
    ['[a](&#106;avascript:b)', ['markdown/link', '[a](&#106;avascript:b)']],
    ['http://a.org', ['markdown/insecure-link', 'http://a.org']],
    ['www.a.org', ['markdown/insecure-link', 'www.a.org']],
    ['a@example.org', ['markdown/insecure-link', 'a@example.org']],
    ['reads 5~10 files and 20~30', ['markdown/strikethrough', '~10 files and 20~']],
    ['H~2~O', ['markdown/strikethrough', '~2~']],
    ['~about~ a day', ['markdown/strikethrough', '~about~']],
    ['~5 files, or 5~10', ['markdown/strikethrough', '~5 files, or 5~']],
    ['a\n\n###\u202fb', ['markdown/odd-space', '\u202f']],
    ['a\n\n-\u00a0b\n-\u00a0c', ['markdown/odd-space', '\u00a0'], ['markdown/odd-space', '\u00a0']],
    ['a\n\n1.\u2003b', ['markdown/odd-space', '\u2003']],
    ['a\n\n*\u3000b', ['markdown/odd-space', '\u3000']],
    ['**“bold”**text', ['markdown/leftover', '**']],
    ['**Note:**text', ['markdown/leftover', '**']],
    ['** a **', ['markdown/leftover', '**']],
    ['a**(b)**c', ['markdown/leftover', '**']],
    ['[x](https://example.org/a b)', ['markdown/leftover', '](']],
    ['[x](two words)', ['markdown/leftover', '](']],
    ['[[Lume|the tool]]', ['markdown/leftover', '[[Lume|the tool]]']],
    ['[!WARNING] a', ['markdown/leftover', '[!WARNING]']],
    ['> [!NOTE]\n> a', ['markdown/leftover', '[!NOTE]']],
    ['|a|b|\n|c|d|', ['markdown/table', '|a|b|']],
    ['a\r\nb\r\n| a | b |\r\n| c | d |', ['markdown/table', '| a | b |']],
    ['a\r\nb\r\n| a | b |\r\n| - |', ['markdown/table', '| - |']],
    ['| \uff1a- | - |\n| a | b |', ['markdown/table', '| \uff1a- | - |']],
    ['a ^[a note]', ['markdown/leftover', '^[a note]']],
    ['a [](lume.md)', ['markdown/leftover', '[](lume.md)']],
    ['asks http://169.254.169.254/ for it', ['address/not-public', '169.254.169.254']],
    ['asks http://10.0.0.1:8080/a for it', ['address/not-public', '10.0.0.1']],
    ['asks http://metadata.internal/ for it', ['address/not-public', 'metadata.internal']],
    ['[a](http://127.0.0.1/)', ['address/not-public', '127.0.0.1']],
    ['a[^2] b[^2-3]\n\n[^2]: c\n\n[^2-3]: d', ['markdown/footnote', '[^2-3]']],
    ['a[^n] b[^n-2]\n\n[^n]: c\n\n[^n-2]: d', ['markdown/footnote', '[^n-2]']],
    ['a[^2-2] b[^2-2-2]\n\n[^2-2]: c\n\n[^2-2-2]: d', ['markdown/footnote', '[^2-2-2]']],
    ['a[^2]\n\n[^2]: {b} <i>', ['markdown/expression', '{b}'], ['markdown/raw-html', '<i>']],
  ])('%s', (markdown, ...expected) => {
    expect(marked(markdown).toSorted()).toEqual(expected.toSorted());
  });
});

test('a tree of depth 40 is allowed, and no deeper one: 38 quotations, a paragraph and its text', () => {
  expect(marked(`${'>'.repeat(38)} a`)).toEqual([]);
  expect(marked(`${'>'.repeat(39)} a`).map(([rule]) => rule)).toEqual(['markdown/nesting']);
});
