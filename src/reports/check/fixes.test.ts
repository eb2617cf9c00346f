import { expect, test } from 'vitest';
import { fixesReport } from './fixes.ts';

const fix = {
  rule: 'file/line-ends',
  message: 'Line ends are plain.',
  start: { line: 3, column: 1 },
};

test.each([
  ['nothing', [], 'Nothing was fixed.'],
  [
    'one file',
    [{ file: 'a.md', fixes: [fix] }],
    'a.md  fixed\n  3:1  file/line-ends  Line ends are plain.\n\n1 fix in 1 file',
  ],
  [
    'a file that was left as it is',
    [
      { file: 'a.md', fixes: [fix, fix] },
      { file: 'b.md', fixes: [fix], refused: 'Its scores would differ afterwards.' },
    ],
    'a.md  fixed\n  3:1  file/line-ends  Line ends are plain.\n  3:1  file/line-ends  Line ends are plain.\n\nb.md  left as it is\n  Its scores would differ afterwards.\n\n2 fixes in 1 file',
  ],
  [
    'fixes in the order of the file',
    [{ file: 'a.md', fixes: [fix, { ...fix, start: { line: 2, column: 7 } }] }],
    'a.md  fixed\n  2:7  file/line-ends  Line ends are plain.\n  3:1  file/line-ends  Line ends are plain.\n\n2 fixes in 1 file',
  ],
  [
    'a file name that would steer the terminal',
    [{ file: '\u001b[2J.md', fixes: [fix] }],
    '\ufffd[2J.md  fixed\n  3:1  file/line-ends  Line ends are plain.\n\n1 fix in 1 file',
  ],
])('the report of %s', (_, files, report) => {
  expect(fixesReport(files)).toBe(report);
});
