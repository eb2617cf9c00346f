import type { AssessmentFile } from '../../reading/read-file.ts';
import type { FileRule, Finding } from '../rule.ts';

export const fileByteOrderMark: FileRule = {
  id: 'file/byte-order-mark',
  severity: 'warning',
  title: 'A file does not begin with a byte order mark.',
  why: 'Some editors put an invisible mark before the first letter. UTF-8 does not need it, and some programs then fail to see the "---" in the first line.',
  remedy:
    'Save the file as "UTF-8" rather than "UTF-8 with BOM". The checker removes the mark with --fix.',
  examples: [
    {
      change: ['---\nname: Example Agent', '\uFEFF‹-›--\nname: Example Agent'],
      finds:
        'The file begins with a byte order mark, which nobody sees. | Save the file as UTF-8 without it, or run npm run check -- --fix.',
    },
  ],
  check: (file: AssessmentFile): Finding[] =>
    file.byteOrderMark
      ? [
          {
            range: [0, 1],
            message: 'The file begins with a byte order mark, which nobody sees.',
            help: 'Save the file as UTF-8 without it, or run npm run check -- --fix.',
          },
        ]
      : [],
};
