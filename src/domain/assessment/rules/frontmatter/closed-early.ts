import { unreadableFindings } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const frontmatterClosedEarly: FileRule = {
  id: 'frontmatter/closed-early',
  severity: 'error',
  fixed: true,
  title: 'Only the end of the data is marked with "---".',
  why: 'A line "---" ends the data, wherever it stands. What follows is prose to every reader, so its keys would be printed as text, and the judgements in them lost.',
  remedy: 'Remove this line, and keep the one after the last key.',
  example: {
    change: ['kind: agent\n', 'kind: agent\n‹---›\n'],
  },
  check: unreadableFindings(
    'closed-early',
    () => 'The data ends at this "---", and what follows looks like data.',
    () => '---'.length,
  ),
};
