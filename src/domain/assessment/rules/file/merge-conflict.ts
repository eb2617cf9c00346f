import { unreadable } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileMergeConflict: FileRule = {
  id: 'file/merge-conflict',
  severity: 'error',
  fixed: true,
  title: 'A file has no marks of a merge conflict.',
  why: 'Where two people changed the same lines, git writes both versions into the file. Such a file is two files, and nothing else is said of it until one is left.',
  remedy:
    'Choose one version, or join both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  examples: [
    {
      change: [
        'basis: documentation',
        '‹<<<<<<< HEAD›\nbasis: documentation\n=======\nbasis: source-code\n>>>>>>> read-the-code',
      ],
      finds:
        'A mark of a merge conflict stands here: the file has two versions in one. | Keep one version, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
    {
      change: ['Every action is logged.', 'Every action is logged.\n‹>>>>>>> read-the-code›'],
      finds:
        'A mark of a merge conflict stands here: the file has two versions in one. | Keep one version, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  ],
  check: (file) =>
    unreadable('merge-conflict', () => ({
      message: 'A mark of a merge conflict stands here: the file has two versions in one.',
      help: 'Keep one version, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    }))(file).map((finding) => ({
      ...finding,
      range: [finding.range[0], finding.range[0] + (file.unreadable?.detail.length ?? 1)],
    })),
};
