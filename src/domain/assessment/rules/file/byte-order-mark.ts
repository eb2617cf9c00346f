import { aboutFile } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const fileByteOrderMark: FileRule = {
  id: 'file/byte-order-mark',
  severity: 'warning',
  title: 'A file does not start with a byte order mark.',
  why: 'Some editors put an invisible mark before the first letter. UTF-8 does not need it, and some programs then miss the "---" in the first line.',
  remedy: 'Save the file as "UTF-8" rather than "UTF-8 with BOM", or let --fix do it.',
  example: {
    change: ['---\nname: Example Agent', '\uFEFF‹-›--\nname: Example Agent'],
  },
  check: (file) =>
    file.byteOrderMark
      ? [aboutFile('The file starts with an invisible byte order mark (BOM).')]
      : [],
};
