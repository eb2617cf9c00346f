import type { Diagnostic } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import { rulesOn } from '../rules/index.ts';
import type { FolderEntry } from '../rules/rule.ts';
import { foundBeside } from './beside.ts';

/** Such an entry is not read, so a finding is placed at its beginning. */
const BEGINNING = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** The findings about the entries of one folder of content; those about what is in them come from other rules. */
export const checkFolder = (
  entries: readonly FolderEntry[],
  kind: ContentKind = 'assessments',
): Diagnostic[] =>
  foundBeside(rulesOn('folder'), {}, (rule) =>
    rule.check(entries, kind).map((found) => ({ ...found, ...BEGINNING })),
  );
