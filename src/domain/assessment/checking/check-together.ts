import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { onceEach } from '../../once-each.ts';
import { CATALOGUE_RULES } from '../rules/index.ts';
import type {
  CatalogueFinding,
  CatalogueRule,
  CheckOptions,
  Gathered,
  LinkTargets,
} from '../rules/rule.ts';
import { type Checked, diagnosticOf, isFor } from './check.ts';
import { applyExemptions } from './exemptions.ts';
import { severityOf } from './severities.ts';

/**
 * Runs the rules across files; the diagnostics of all rules come in the order of a report.
 *
 * @param others diagnostics from elsewhere, to be put among them
 */
export function checkTogether(
  files: readonly Checked[],
  options: CheckOptions = {},
  others: readonly Diagnostic[] = [],
): Diagnostic[] {
  const acrossFiles = Map.groupBy(checkAcrossFiles(files, options), ({ file }) => file);
  const ofFiles = files.flatMap(({ file, found, exemptions }) =>
    applyExemptions([...found, ...(acrossFiles.get(file) ?? [])], exemptions, {
      file,
      severities: options.severities,
      hasRun: () => true,
    }),
  );
  return inReportOrder([...ofFiles, ...others]);
}

function checkAcrossFiles(files: readonly Checked[], options: CheckOptions): Diagnostic[] {
  return CATALOGUE_RULES.flatMap((rule, index) => {
    if (severityOf(rule, options.severities) === 'off') return [];
    const gathered = files
      .filter((file) => isFor(rule, file))
      .map((file) => itemAt(gatheredOf(file), index));
    return findingsOf(rule, gathered, options).map((finding) =>
      diagnosticOf(rule, finding.file, finding, finding, options),
    );
  });
}

interface Run extends LinkTargets {
  readonly gathered: readonly Gathered[];
  readonly found: readonly CatalogueFinding[];
}

/** The last run of each rule. After most saves a rule gets the same again, since the names and links of the file stay. */
const lastRuns = new Map<CatalogueRule, Run>();

function findingsOf(
  rule: CatalogueRule,
  gathered: readonly Gathered[],
  { pages, places }: LinkTargets,
): readonly CatalogueFinding[] {
  const last = lastRuns.get(rule);
  const isSame =
    last?.pages === pages && last?.places === places && areSame(last?.gathered ?? [], gathered);
  const found = last && isSame ? last.found : rule.check(gathered, { pages, places });
  lastRuns.set(rule, { pages, places, gathered, found });
  return found;
}

const areSame = (a: readonly Gathered[], b: readonly Gathered[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => one === b[at] || JSON.stringify(one) === JSON.stringify(b[at]));

/** What each rule across files gets of a file. Made once: after a save, only one file is new. */
const gatheredOf = onceEach(({ kept, slug, opinionOn, isDraft, file }: Checked): Gathered[] =>
  kept.map((keptByRule) => ({ slug, opinionOn, isDraft, file, kept: keptByRule })),
);
