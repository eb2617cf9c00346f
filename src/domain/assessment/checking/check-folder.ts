import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import { rulesOn } from '../rules/index.ts';
import type { FolderEntry } from '../rules/rule.ts';

/** Such an entry is not read, so a finding is placed at its beginning. */
const BEGINNING = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** The findings about the entries of one folder of assessments; those about their content come from other rules. */
export const checkFolder = (entries: readonly FolderEntry[]): Diagnostic[] =>
  inReportOrder(
    rulesOn('folder').flatMap((rule) =>
      rule.check(entries).map((found) => ({
        ...{ help: rule.remedy, ...found, ...BEGINNING },
        ...{ rule: rule.id, severity: rule.severity, path: '' },
      })),
    ),
  );
