import { describe, expect, test } from 'vitest';
import { itemAt } from '../../lookup.ts';
import { check } from '../checking/check.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from './example.ts';

/** What the rules mark in a body that has this Markdown in it. */
function marked(markdown: string): [rule: string, marked: string][] {
  const text = EXAMPLE.replace('Every action is logged.', markdown);
  const file = readAssessmentFile(new TextEncoder().encode(text), 'valid.md');
  const lines = file.text.split('\n');
  return check(file).diagnostics.map(({ rule, start, end }) => [
    rule,
    itemAt(lines, start.line - 1).slice(
      start.column - 1,
      end.line === start.line ? end.column - 1 : undefined,
    ),
  ]);
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
    ['a[^2]\n\n[^2]: {b} <i>', ['markdown/expression', '{b}'], ['markdown/raw-html', '<i>']],
  ])('%s', (markdown, ...expected) => {
    expect(marked(markdown).toSorted()).toEqual(expected.toSorted());
  });
});

test('a tree of depth 40 is allowed, and no deeper one: 38 quotations, a paragraph and its text', () => {
  expect(marked(`${'>'.repeat(38)} a`)).toEqual([]);
  expect(marked(`${'>'.repeat(39)} a`).map(([rule]) => rule)).toEqual(['markdown/nesting']);
});
