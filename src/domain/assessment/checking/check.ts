import { type Diagnostic, hasErrors, inReportOrder } from '../../diagnostic.ts';
import { type Place, placeOf } from '../../position.ts';
import type { Opinion } from '../format/opinion-schema.ts';
import type { Assessment } from '../format/schema.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { isUnpublished } from '../rules/draft.ts';
import { CATALOGUE_RULES, FILE_RULES } from '../rules/index.ts';
import type { CheckOptions, Finding, Rule } from '../rules/rule.ts';
import { assessmentOf, opinionOf } from '../rules/schema.ts';
import { applyExemptions, type Exemption, exemptionsOf } from './exemptions.ts';
import { severityOf } from './severities.ts';

/** What is kept of a file after its check: plain values, so that the reading can be forgotten. */
export interface Checked {
  readonly slug: string;
  readonly opinionOn?: string;
  readonly isDraft?: boolean;
  readonly file: string;
  /** The diagnostics of the rules for one file, before exemptions. */
  readonly found: readonly Diagnostic[];
  readonly exemptions: readonly Exemption[];
  /** What each rule across files keeps of it, in the order of `CATALOGUE_RULES`. */
  readonly kept: readonly unknown[];
}

const SOUND = Symbol('sound');

/** A file without an error of its own, with its data as the schema returns them. Only `check` can make one. */
export interface Sound {
  readonly file: AssessmentFile;
  readonly assessment: Assessment;
  readonly [SOUND]: true;
}

/** The result of the check of one file. */
export interface CheckedFile {
  /** For `checkTogether`. */
  readonly checked: Checked;
  /** The diagnostics of the rules for one file, after exemptions, in the order of a report. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where it has an error, or is an opinion. */
  readonly sound: Sound | undefined;
  /** The data of an opinion without an error. */
  readonly opinion: Opinion | undefined;
}

const RULES_ON_UNFINISHED = FILE_RULES.filter(({ unfinished }) => unfinished);

/** The options for a draft: what is still to be written is a warning there, and not an error. */
const optionsForDraft = (options: CheckOptions): CheckOptions => ({
  ...options,
  severities: {
    ...options.severities,
    ...Object.fromEntries(
      RULES_ON_UNFINISHED.filter((rule) => severityOf(rule, options.severities) === 'error').map(
        ({ id }) => [id, 'warning' as const],
      ),
    ),
  },
});

export const isFor = ({ of }: Rule, { opinionOn }: Pick<AssessmentFile, 'opinionOn'>): boolean =>
  of === undefined || of === (opinionOn === undefined ? 'assessments' : 'opinions');

const IDS_ACROSS_FILES: ReadonlySet<string> = new Set(CATALOGUE_RULES.map(({ id }) => id));

/** Runs the rules for one file. */
export function check(file: AssessmentFile, siteOptions: CheckOptions = {}): CheckedFile {
  const options = isUnpublished(file) ? optionsForDraft(siteOptions) : siteOptions;
  const found = FILE_RULES.flatMap((rule) => {
    if (!isFor(rule, file) || severityOf(rule, options.severities) === 'off') return [];
    return rule
      .check(file, options)
      .map((finding) =>
        diagnosticOf(rule, file.path, placeOf(file.lines, finding.range), finding, options),
      );
  });
  const exemptions = exemptionsOf(file);
  const diagnostics = inReportOrder(
    applyExemptions(found, exemptions, {
      file: file.path,
      severities: options.severities,
      hasRun: (rule) => !IDS_ACROSS_FILES.has(rule),
    }),
  );
  const isSound = !hasErrors(diagnostics);
  const assessment = isSound ? assessmentOf(file) : undefined;
  return {
    checked: { ...gather(file, options), found, exemptions },
    diagnostics,
    sound: assessment && { file, assessment, [SOUND]: true },
    opinion: isSound ? opinionOf(file) : undefined,
  };
}

/** Takes from a file what rules across files need, without running the rules for one file. */
export const gather = (file: AssessmentFile, options: CheckOptions = {}): Checked => ({
  slug: file.slug,
  ...(file.opinionOn !== undefined && { opinionOn: file.opinionOn }),
  ...(isUnpublished(file) && { isDraft: true }),
  file: file.path,
  found: [],
  exemptions: [],
  // A copy: a substring would keep the whole text in memory.
  kept: JSON.parse(
    JSON.stringify(
      CATALOGUE_RULES.map((rule) => (isFor(rule, file) ? rule.gather(file, options) : null)),
    ),
  ),
});

export function diagnosticOf(
  rule: Rule,
  file: string,
  { start, end }: Place,
  { path, message, help }: Omit<Finding, 'range'>,
  { severities }: CheckOptions,
): Diagnostic {
  const severity = severityOf(rule, severities);
  return {
    rule: rule.id,
    // A rule that is off does not run.
    severity: severity === 'off' ? rule.severity : severity,
    file,
    start,
    end,
    path: writePath(path ?? []).toWellFormed(),
    message: shortEnough(message),
    help: shortEnough(help ?? rule.remedy),
  };
}

/** In characters. A message may quote a text as long as the file, and a file may have thousands of such places. */
const MOST_CHARACTERS = 1000;

/** Cuts a long text. No half of a character is left, since other programs read reports too. */
const shortEnough = (text: string): string =>
  (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text).toWellFormed();

/** `threats[0].maps-to[1]` */
const writePath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
