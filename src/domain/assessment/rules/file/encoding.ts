import { unreadableFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileEncoding: FileRule = {
  id: 'file/encoding',
  severity: 'error',
  fixed: true,
  title: 'An assessment is UTF-8 text.',
  why: 'Bytes that are not UTF-8 have no certain reading: an accented letter in one program is another letter, or none, in the next.',
  remedy: 'Save the file again as UTF-8. Every current editor offers it.',
  example: {
    change: ['vendor: Example Ltd', 'vendor: Ex‹ä›mple Ltd'],
    encoding: 'latin-1',
  },
  check: unreadableFindings(
    'not-utf8',
    () => 'This character is not UTF-8, so the file cannot be read.',
  ),
};
