import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import { rulesOn } from '../rules/index.ts';
import type { FolderEntry } from '../rules/rule.ts';

/** Such an entry is not read, so that what is said of it stands at its beginning. */
const BEGINNING = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** Everything there is to say of what lies in one folder of assessments, beside what stands in the files. */
export const checkFolder = (entries: readonly FolderEntry[]): Diagnostic[] =>
  inOrder(
    rulesOn('folder').flatMap((rule) =>
      rule.check(entries).map((found) => ({
        ...{ help: rule.remedy, ...found, ...BEGINNING },
        ...{ rule: rule.id, severity: rule.severity, path: '' },
      })),
    ),
  );
