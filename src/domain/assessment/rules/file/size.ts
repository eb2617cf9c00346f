import { MAX_BYTES } from '../../reading/read-file.ts';
import { unreadableFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileSize: FileRule = {
  id: 'file/size',
  severity: 'error',
  fixed: true,
  title: 'An assessment is at most 64 KiB.',
  why: 'A page should stay readable, and a check of thousands of files should finish soon. Long evidence belongs where it was published.',
  remedy: 'Shorten the prose, or publish the long version elsewhere and cite it as a source.',
  example: {
    change: ['Every action is logged.', 'Every action is logged. '.repeat(2700)],
  },
  check: unreadableFindings(
    'too-large',
    ({ detail }) =>
      `The file has ${Math.ceil(Number(detail) / 1024)} KiB; the limit is ${MAX_BYTES / 1024} KiB.`,
  ),
};
