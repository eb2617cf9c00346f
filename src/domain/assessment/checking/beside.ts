import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import { BEGINNING, type Place, placeOf } from '../../position.ts';
import type { PrecedentsFile } from '../../precedents/read.ts';
import type { RedirectsFile } from '../../redirects/read.ts';
import { FILE_RULES, rulesOn } from '../rules/index.ts';
import type { FileRule, FolderEntry, KnownSlugs, Remark, RuleText } from '../rules/rule.ts';
import { type Severities, severityOf } from './severities.ts';

/** Runs rules on something other than an assessment; the diagnostics come in the order of a report. */
const runRules = <R extends RuleText>(
  rules: readonly R[],
  severities: Severities,
  check: (rule: R) => readonly (Remark & Place & { readonly file: string })[],
): Diagnostic[] =>
  inReportOrder(
    rules.flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return check(rule).map((remark) => ({
        ...{ ...remark, rule: rule.id, severity, path: '' },
        message: remark.message.toWellFormed(),
        help: (remark.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );

/** Checks which entries of a content folder are read at all. What is inside them is for other rules. */
export const checkFolder = (
  entries: readonly FolderEntry[],
  kind: ContentKind = 'assessments',
): Diagnostic[] =>
  runRules(rulesOn('folder'), {}, (rule) =>
    rule.check(entries, kind).map((finding) => ({ ...finding, ...BEGINNING })),
  );

/** Checks all redirects of a catalogue. */
export const checkRedirects = (
  files: readonly RedirectsFile[],
  known: KnownSlugs,
  severities: Severities = {},
): Diagnostic[] => runRules(rulesOn('redirects'), severities, (rule) => rule.check(files, known));

/** Checks a file of precedents, also by the rules on words and addresses that hold in any file. */
export const checkPrecedents = (file: PrecedentsFile, severities: Severities = {}): Diagnostic[] =>
  inReportOrder([
    ...runRules(rulesOn('precedents'), severities, (rule) =>
      rule.check(file).map((remark) => ({ ...remark, file: file.path })),
    ),
    ...runRules(ANY_FILE_RULES, severities, (rule) => checkAsAnyFile(rule, file)),
  ]);

const ANY_FILE_RULES = FILE_RULES.filter(({ anyFile }) => anyFile);

const checkAsAnyFile = (rule: FileRule, { path, reading }: PrecedentsFile) =>
  reading
    ? rule.check(reading, {}).map(({ range, ...finding }) => ({
        ...finding,
        file: path,
        ...placeOf(reading.lines, range),
      }))
    : [];
