import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

const cell = (value: string | number | undefined) =>
  csvText([[value]])
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '');

test.each<[string | number | undefined, string]>([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['  =1', "'  =1"],
  ['\tplain', "'\tplain"],
  ['\rplain', '"\'\rplain"'],
  [' plain', '" plain"'],
  ['plain ', '"plain "'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  [-1, '-1'],
  [0, '0'],
  [undefined, ''],
])('%j is written %j', (value, expected) => {
  expect(cell(value)).toBe(expected);
});

test('text for spreadsheets begins with a byte order mark, and rows end as RFC 4180 says', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['c', 1],
    ]),
  ).toBe('\uFEFFa,b\r\nc,1\r\n');
});
