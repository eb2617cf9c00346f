import { describe, expect, test } from 'vitest';
import { check } from '../domain/assessment/checking/check.ts';
import { writeAssessment } from '../domain/assessment/format/write.ts';
import { readBody } from '../domain/assessment/reading/body.ts';
import { readSatteri } from '../domain/assessment/reading/engine-satteri.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import { cutAtWord, toMarkdown } from './prose.ts';

describe('a sentence as Markdown', () => {
  test.each([
    'Plain words, (brackets) and "quotes".',
    'a * b _c_ **d** ~~e~~ # f | g > h \\ i',
    '<script>alert(1)</script> & &amp; <https://example.org>',
    '![x](y) [x](javascript:y) [^1] [x]',
    '{process.env} {{x}}',
    'See http://example.org, www.example.org and a@example.org.',
    'import x from "y"',
    'export default x',
    '# not a heading',
    '1. not a list',
    '- nor this',
    '+ nor this',
    '* nor this',
    '> nor a quotation',
    '---',
    '===',
    '| a | b |',
    '$x$ and ^y^ and ==z==',
    'a lonely ` backtick',
  ])('%s', (sentence) => {
    const layers = Object.fromEntries(layersIn().map((id) => [id, toMarkdown(sentence)]));
    const bytes = new TextEncoder().encode(writeAssessment({ data: { name: 'A' }, layers }));
    const file = readAssessmentFile(bytes, 'a.md');
    const diagnostics = check(file).diagnostics.filter(({ rule }) =>
      /^(?:markdown|layers)/.test(rule),
    );
    expect(file.body.sections.map(({ text }) => text)).toEqual(layersIn().map(() => sentence));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('code stays code', () => {
    const markdown = toMarkdown('It opens `POST /a_b_c {x}` to *all*.');
    expect(markdown).toBe('It opens `POST /a_b_c {x}` to \\*all\\*.');
    const { introduction } = readBody(readSatteri(markdown));
    expect(introduction[0]).toMatchObject({ children: [{}, { type: 'inlineCode' }, {}] });
  });
});

test.each([
  ['short', 'short'],
  ['x'.repeat(20), 'x'.repeat(20)],
  ['some words that go on', 'some words that go…'],
  ['x'.repeat(30), `${'x'.repeat(19)}…`],
  [`${'x'.repeat(18)}🦊🦊`, `${'x'.repeat(18)}\uFFFD…`],
])('%j cut at 20 characters', (text, expected) => {
  expect(cutAtWord(text, 20)).toBe(expected);
});
