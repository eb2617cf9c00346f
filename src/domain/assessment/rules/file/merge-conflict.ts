import { unreadableFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const fileMergeConflict: FileRule = {
  id: 'file/merge-conflict',
  severity: 'error',
  fixed: true,
  title: 'A file has no merge conflict markers.',
  why: 'When two people change the same lines, git writes both versions into the file. Such a file is two files in one, so nothing else is checked until one version is left.',
  remedy:
    'Keep one version, or combine both, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
  example: {
    change: [
      'basis: documentation',
      '‹<<<<<<< HEAD›\nbasis: documentation\n=======\nbasis: source-code\n>>>>>>> read-the-code',
    ],
  },
  check: unreadableFindings(
    'merge-conflict',
    () => 'This is a merge conflict marker: the file holds two versions in one.',
    ({ detail }) => detail.length,
  ),
};
