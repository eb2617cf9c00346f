import { type Diagnostic, hasErrors, inReportOrder } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { onceEach } from '../../once-each.ts';
import { type Place, placeOf } from '../../position.ts';
import type { Opinion } from '../format/opinion-schema.ts';
import type { Assessment } from '../format/schema.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { isUnpublished } from '../rules/draft.ts';
import { CATALOGUE_RULES, FILE_RULES } from '../rules/index.ts';
import type { CheckOptions, Finding, Gathered, Rule } from '../rules/rule.ts';
import { assessmentOf, opinionOf } from '../rules/schema.ts';
import { type Exemption, exempted, exemptionsOf } from './exemptions.ts';
import { severityOf } from './severities.ts';

/** What a check leaves of a file: plain values, so that the reading can be forgotten. */
export interface Checked {
  readonly slug: string;
  readonly opinionOn?: string;
  readonly isDraft?: boolean;
  readonly file: string;
  /** What the rules for one file found, before exemptions. */
  readonly found: readonly Diagnostic[];
  readonly exemptions: readonly Exemption[];
  /** What each rule across files keeps of it, in their order. */
  readonly kept: readonly unknown[];
}

const SOUND = Symbol('sound');

/** A file without an error of its own, with its data as the schema gives them. Only `check` can make one. */
export interface Sound {
  readonly file: AssessmentFile;
  readonly assessment: Assessment;
  readonly [SOUND]: true;
}

/** What comes of the check of one file. */
export interface CheckedFile {
  /** For the check of several files together. */
  readonly checked: Checked;
  /** What its own rules say, after exemptions, in the order of a report. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where it has an error, or is an opinion. */
  readonly sound: Sound | undefined;
  /** The data of an opinion without an error. */
  readonly opinion: Opinion | undefined;
}

const UNFINISHED = FILE_RULES.filter(({ unfinished }) => unfinished);

/** What is still to be written is an error where it would be published, and no more than a warning in a draft. */
const forDraft = (options: CheckOptions): CheckOptions => ({
  ...options,
  severities: {
    ...options.severities,
    ...Object.fromEntries(
      UNFINISHED.filter((rule) => severityOf(rule, options.severities) === 'error').map(
        ({ id }) => [id, 'warning' as const],
      ),
    ),
  },
});

const concerns = ({ of }: Rule, { opinionOn }: Pick<AssessmentFile, 'opinionOn'>): boolean =>
  of === undefined || of === (opinionOn === undefined ? 'assessments' : 'opinions');

const ACROSS: ReadonlySet<string> = new Set(CATALOGUE_RULES.map(({ id }) => id));

/** Runs the rules for one file. */
export function check(file: AssessmentFile, given: CheckOptions = {}): CheckedFile {
  const options = isUnpublished(file) ? forDraft(given) : given;
  const found = FILE_RULES.flatMap((rule) => {
    if (!concerns(rule, file) || severityOf(rule, options.severities) === 'off') return [];
    return rule
      .check(file, options)
      .map((one) => diagnostic(rule, file.path, placeOf(file.lines, one.range), one, options));
  });
  const exemptions = exemptionsOf(file);
  const diagnostics = inReportOrder(
    exempted(found, exemptions, {
      file: file.path,
      severities: options.severities,
      hasRun: (rule) => !ACROSS.has(rule),
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

/** Takes from a file what rules across files need of it; its own rules do not run. */
export const gather = (file: AssessmentFile, options: CheckOptions = {}): Checked => ({
  slug: file.slug,
  ...(file.opinionOn !== undefined && { opinionOn: file.opinionOn }),
  ...(isUnpublished(file) && { isDraft: true }),
  file: file.path,
  found: [],
  exemptions: [],
  // A copy: a piece cut out of a text would hold on to the whole of it.
  kept: JSON.parse(
    JSON.stringify(
      CATALOGUE_RULES.map((rule) => (concerns(rule, file) ? rule.gather(file, options) : null)),
    ),
  ),
});

/** Runs the rules across files, and says everything there is to say, in the order of a report. */
export function checkTogether(all: readonly Checked[], options: CheckOptions = {}): Diagnostic[] {
  const together = Map.groupBy(acrossFiles(all, options), ({ file }) => file);
  return inReportOrder(
    all.flatMap((one) =>
      exempted([...one.found, ...(together.get(one.file) ?? [])], one.exemptions, {
        file: one.file,
        severities: options.severities,
        hasRun: () => true,
      }),
    ),
  );
}

function acrossFiles(all: readonly Checked[], options: CheckOptions): Diagnostic[] {
  return CATALOGUE_RULES.flatMap((rule, index) => {
    if (severityOf(rule, options.severities) === 'off') return [];
    const gathered = all
      .filter((one) => concerns(rule, one))
      .map((one) => itemAt(gatheredFrom(one), index));
    return rule
      .check(gathered, options)
      .map((one) => diagnostic(rule, one.file, one, one, options));
  });
}

/** What each rule across files gets of a file: after a save, that of the others is known. */
const gatheredFrom = onceEach(({ kept, slug, opinionOn, isDraft, file }: Checked): Gathered[] =>
  kept.map((own) => ({ slug, opinionOn, isDraft, file, kept: own })),
);

function diagnostic(
  rule: Rule,
  file: string,
  { start, end }: Place,
  found: Omit<Finding, 'range'>,
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
    path: writePath(found.path ?? []).toWellFormed(),
    message: inBounds(found.message),
    help: inBounds(found.help ?? rule.remedy),
  };
}

/** What a message quotes may be as long as the file, and a file may have thousands of such places. */
const LONGEST = 1000;

/** Cut where it is too long, and never ending or beginning with half of a character: a report is for other programs too. */
const inBounds = (words: string): string =>
  (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words).toWellFormed();

/** `threats[0].maps-to[1]` */
const writePath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
