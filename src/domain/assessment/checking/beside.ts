import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import { BEGINNING, type Place, placeOf } from '../../position.ts';
import type { PrecedentsFile } from '../../precedents/read.ts';
import type { RedirectsFile } from '../../redirects/read.ts';
import { FILE_RULES, rulesOn } from '../rules/index.ts';
import type { FileRule, FolderEntry, KnownSlugs, Remark, RuleText } from '../rules/rule.ts';
import { type Severities, severityOf } from './severities.ts';

/** What the rules for something beside the assessments say of it, in the order of a report. */
const foundBeside = <R extends RuleText>(
  rules: readonly R[],
  severities: Severities,
  check: (rule: R) => readonly (Remark & Place & { readonly file: string })[],
): Diagnostic[] =>
  inReportOrder(
    rules.flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return check(rule).map((found) => ({
        ...{ ...found, rule: rule.id, severity, path: '' },
        message: found.message.toWellFormed(),
        help: (found.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );

/** The findings about the entries of one folder of content; those about what is in them come from other rules. */
export const checkFolder = (
  entries: readonly FolderEntry[],
  kind: ContentKind = 'assessments',
): Diagnostic[] =>
  foundBeside(rulesOn('folder'), {}, (rule) =>
    rule.check(entries, kind).map((found) => ({ ...found, ...BEGINNING })),
  );

/** Everything there is to say of the redirects of a catalogue. */
export const checkRedirects = (
  files: readonly RedirectsFile[],
  known: KnownSlugs,
  severities: Severities = {},
): Diagnostic[] =>
  foundBeside(rulesOn('redirects'), severities, (rule) => rule.check(files, known));

/** Everything there is to say of a file of precedents: also what rules say of words and addresses in any file. */
export const checkPrecedents = (file: PrecedentsFile, severities: Severities = {}): Diagnostic[] =>
  inReportOrder([
    ...foundBeside(rulesOn('precedents'), severities, (rule) =>
      rule.check(file).map((found) => ({ ...found, file: file.path })),
    ),
    ...foundBeside(ANY_FILE_RULES, severities, (rule) => inWords(rule, file)),
  ]);

const ANY_FILE_RULES = FILE_RULES.filter(({ anyFile }) => anyFile);

const inWords = (rule: FileRule, { path, reading }: PrecedentsFile) =>
  reading
    ? rule.check(reading, {}).map(({ range, ...found }) => ({
        ...found,
        file: path,
        ...placeOf(reading.lines, range),
      }))
    : [];
