import { MAX_BYTES } from '../../reading/read-file.ts';
import { unreadable } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileSize: FileRule = {
  id: 'file/size',
  severity: 'error',
  fixed: true,
  title: 'An assessment is at most 64 KiB.',
  why: 'A page should be readable, and a check of thousands of files should end. Long evidence belongs where it was published.',
  remedy: 'Shorten the prose, or publish the long version elsewhere and cite it as a source.',
  examples: [
    {
      change: ['Every action is logged.', 'Every action is logged. '.repeat(2700)],
      finds:
        'The file has 68134 bytes; at most 65536 are read. | Shorten the prose, or link to the long version as a source.',
    },
  ],
  check: unreadable('too-large', ({ detail }) => ({
    message: `The file has ${detail} bytes; at most ${MAX_BYTES} are read.`,
    help: 'Shorten the prose, or link to the long version as a source.',
  })),
};
