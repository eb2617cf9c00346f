import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../diagnostic.ts';
import { LAYERS, layersIn } from '../../maestro/layers.ts';
import { tableOf } from '../../tables.ts';
import { check } from '../checking/check.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { type AssessmentDraft, KEY_ORDER, writeAssessment } from './write.ts';

const root = new URL('../../../../', import.meta.url).pathname;
const dataOf = (text: string) => fileOfText(text).frontmatter?.data;
const layers = tableOf(layersIn(), (id) => `What can go wrong in ${LAYERS[id].name}.`);
const written = (data: AssessmentDraft['data'], rest: Partial<AssessmentDraft> = {}) =>
  writeAssessment({ data, layers, ...rest });

describe('what is written is read again as the same data', () => {
  test.each([
    ['the example', EXAMPLE],
    ...globSync('content/assessments/*.md', { cwd: root }).map((path) => [
      path,
      readFileSync(root + path, 'utf8'),
    ]),
  ])('%s', (_, text = '') => {
    const data = dataOf(text) ?? {};
    const again = written(data);
    expect(dataOf(again)).toEqual(data);
    expect(hasErrors(check(fileOfText(again)).diagnostics)).toBe(false);
    expect(written(dataOf(again) ?? {})).toBe(again);
  });

  test.each([
    'a: b',
    'a #b',
    '- a',
    '{a}',
    '[a]',
    '"a"',
    "'a'",
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%',
    '@',
    '`',
    'yes',
    'no',
    'null',
    '~',
    '1.0',
    '0x1f',
    '1e3',
    '2026-11-20',
    '12:30:00',
    '.inf',
    '=',
    '?',
    '',
    ' a',
    'a ',
    'a\nb',
    'a\n\n b\n',
    'a\tb',
    '---',
    '--- a',
    '…',
    '“é” 🦊',
    '\\u0041',
    '\u0085',
    'word '.repeat(40),
    `${'word '.repeat(40)}end`,
    `${'word '.repeat(20)}a: b # c ${'word '.repeat(20)}---`,
    `https://example.org/${'long/'.repeat(60)}`,
    `two  blanks ${'and so  on '.repeat(20)}x`,
  ])('the text %j', (text) => {
    const data = { name: text, tags: [text], factors: { x: { reason: text } } };
    expect(dataOf(written(data))).toEqual(data);
  });

  test('any text, anywhere', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.double(),
      fc.boolean(),
    );
    const comments = { name: 'why', tags: 'all', threats: 'one' };
    const property = fc.property(value, fc.array(value), (name, tags) => {
      const data = { name, tags, threats: [{ id: name, reason: name }] };
      expect(dataOf(written(data, { comments }))).toEqual(data);
    });
    fc.assert(property, { seed: 3, numRuns: 300 });
  });
});

describe('order', () => {
  test('keys stand in the order of the format, unknown ones last', () => {
    const keys = ['stranger', ...KEY_ORDER.toReversed()];
    const data = Object.fromEntries(keys.map((key) => [key, 'x']));
    expect(Object.keys(dataOf(written(data)) ?? {})).toEqual([...KEY_ORDER, 'stranger']);
  });

  test('layer tags and sections stand in the order of MAESTRO, and no section is left out', () => {
    const tags = tableOf(layersIn().toReversed(), () => 'mapped');
    const file = fileOfText(written({ layers: tags }, { layers: { 'agent-ecosystem': 'Last.' } }));
    expect(Object.keys(Object(file.frontmatter?.data.layers))).toEqual(layersIn());
    expect(file.body.sections.map(({ layer, text }) => [layer, text])).toEqual(
      layersIn().map((id) => [id, id === 'agent-ecosystem' ? 'Last.' : '']),
    );
  });

  test('a key without a value is left out', () => {
    expect(dataOf(written({ name: 'A', vendor: undefined }))).toEqual({ name: 'A' });
  });
});

describe('form', () => {
  const LONG = 'A sentence that is long enough to be folded, because it would not fit on the line.';
  test.each([
    ['a long text', { summary: LONG.repeat(2) }, 'summary: >-\n  A sentence'],
    ['a short list', { tags: ['a', 'b'] }, 'tags: [a, b]\n'],
    ['a long list', { tags: [LONG, 'b'] }, 'tags:\n  - '],
    [
      'a factor without a reason',
      { factors: { x: { score: 0.5, sources: ['listing'] } } },
      '  x: {score: 0.5, sources: [listing]}\n',
    ],
    ['a factor with one', { factors: { x: { score: 1, reason: 'Y.' } } }, '  x:\n    score: 1\n'],
    ['a day', { assessed: '2026-11-20' }, 'assessed: 2026-11-20\n'],
  ])('%s', (_, data, expected) => expect(written(data)).toContain(expected));

  test('no line of the data is longer than 100 characters', () => {
    const head = written({ summary: LONG.repeat(5), reason: `x: ${LONG}` }).split('---')[1] ?? '';
    expect(head.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test('the introduction stands before the first layer', () => {
    const file = fileOfText(written({ name: 'A' }, { introduction: '\nOne.\n\nTwo.\n' }));
    expect(file.text).toContain('---\n\nOne.\n\nTwo.\n\n## Foundation Models\n');
    expect(file.body.introduction).toHaveLength(2);
  });
});

describe('comments', () => {
  test.each([
    [
      'a number',
      { threats: [{ 'cvss-base': 8.5 }] },
      'threats.0.cvss-base',
      'cvss-base: 8.5 # why',
    ],
    ['a text', { name: 'A' }, 'name', 'name: A # why'],
    ['a folded text', { summary: 'a b '.repeat(30) }, 'summary', 'summary: >- # why\n  a b'],
    ['a group', { factors: { x: 1 } }, 'factors', 'factors:\n  # why\n  x: 1'],
    ['a list', { threats: [{ id: 'a' }] }, 'threats', 'threats:\n  # why\n  - id: a'],
  ])('stand beside %s', (_, data, path, expected) => {
    const text = written(data, { comments: { [path]: 'why' } });
    expect(text).toContain(expected);
    expect(dataOf(text)).toEqual(dataOf(written(data)));
  });

  test('may have several lines', () => {
    const text = written({ name: 'A' }, { comments: { name: 'one\ntwo: 2' } });
    expect(dataOf(text)).toEqual({ name: 'A' });
    expect(text).toContain('# two: 2');
  });

  test('for a key that is not there are dropped', () => {
    expect(
      written({ name: 'A' }, { comments: { vendor: 'why', 'threats.0': 'why' } }),
    ).not.toContain('why');
  });
});
