import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import { folderRules } from '../rules/groups/folder.ts';
import type { FolderEntry } from '../rules/ignored.ts';

/** Such an entry is not read, so that what is said of it stands at its beginning. */
const BEGINNING = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** Everything there is to say of what lies in one folder of assessments, beside what stands in the files. */
export const checkFolder = (entries: readonly FolderEntry[]): Diagnostic[] =>
  inOrder(
    folderRules.flatMap(({ id, severity, check }) =>
      check(entries).map((found) => ({ ...found, ...BEGINNING, rule: id, severity, path: '' })),
    ),
  );
