import { type FolderEntry, type FolderFinding, ignored } from '../ignored.ts';
import type { RuleText } from '../rule.ts';

/** A check of what lies in a folder of assessments. */
export interface FolderRule extends RuleText {
  readonly check: (entries: readonly FolderEntry[]) => FolderFinding[];
}

/** Whether everything in the folder of assessments that is meant as one is read. */
export const folderRules: readonly FolderRule[] = [
  {
    id: 'file/ignored',
    severity: 'error',
    title: 'What is meant as an assessment is read.',
    meaning:
      'Only plain files that end in ".md" and lie directly in the folder of assessments are read. A file with another ending, in a folder of its own or behind a link would get no page, and its author would see a check without problems. Nothing is said of README.md, of files that begin with a dot, and of what has no ending of Markdown.',
    mend: 'Rename the file as the message says, or move it into the folder "assessments" itself. What is no assessment belongs elsewhere.',
    example: {
      from: 'name: Example Mail Agent',
      to: 'name: Example Mail Agent',
      path: 'example-mail-agent.mdx',
      mendedPath: 'example-mail-agent.md',
    },
    check: ignored,
  },
];
