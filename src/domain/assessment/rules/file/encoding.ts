import { unreadable } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileEncoding: FileRule = {
  id: 'file/encoding',
  severity: 'error',
  fixed: true,
  title: 'An assessment is UTF-8 text.',
  why: 'Bytes that are not UTF-8 have no certain reading: an accented letter of one program is another letter, or none, in the next.',
  remedy: 'Save the file again, with the encoding UTF-8. Every present-day editor offers it.',
  examples: [
    {
      change: ['vendor: Example Ltd', 'vendor: Ex‹ä›mple Ltd'],
      encoding: 'latin-1',
      finds: 'The file is not UTF-8: this character could not be read. | Save the file as UTF-8.',
    },
  ],
  check: unreadable('not-utf8', () => ({
    message: 'The file is not UTF-8: this character could not be read.',
    help: 'Save the file as UTF-8.',
  })),
};
