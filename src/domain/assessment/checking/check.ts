import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import { type Place, placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { CATALOGUE_RULES, FILE_RULES } from '../rules/index.ts';
import type { CheckOptions, Finding, Rule } from '../rules/rule.ts';
import { type Exemption, exempted, exemptionsOf } from './exemptions.ts';
import { severityOf } from './severities.ts';

/** What is left of a file when its own rules have run: plain values, so that the reading can be forgotten. */
export interface Examined {
  readonly slug: string;
  readonly file: string;
  /** What the rules for one file found, before exemptions. */
  readonly found: readonly Diagnostic[];
  readonly exemptions: readonly Exemption[];
  /** What each rule across files keeps of it, in their order. */
  readonly kept: readonly unknown[];
}

/** Runs the rules for one file. */
export function examine(file: AssessmentFile, options: CheckOptions = {}): Examined {
  const found = FILE_RULES.flatMap((rule) => {
    if (severityOf(rule, options.severities) === 'off') return [];
    return rule
      .check(file, options)
      .map((one) => diagnostic(rule, file.path, placeOf(file.lines, one.range), one, options));
  });
  return { ...glance(file, options), found, exemptions: exemptionsOf(file) };
}

/** A file that is only compared with others: its own rules do not run. */
export const glance = (file: AssessmentFile, options: CheckOptions = {}): Examined => ({
  slug: file.slug,
  file: file.path,
  found: [],
  exemptions: [],
  // A copy: a piece cut out of a text would hold on to the whole of it.
  kept: JSON.parse(JSON.stringify(CATALOGUE_RULES.map((rule) => rule.gather(file, options)))),
});

/** Runs the rules across files, and says everything there is to say, in the order of a report. */
export function conclude(all: readonly Examined[], options: CheckOptions = {}): Diagnostic[] {
  const together = Map.groupBy(acrossFiles(all, options), ({ file }) => file);
  return inOrder(
    all.flatMap((one) =>
      exempted([...one.found, ...(together.get(one.file) ?? [])], one.exemptions, {
        file: one.file,
        severities: options.severities,
        hasRun: () => true,
      }),
    ),
  );
}

function acrossFiles(all: readonly Examined[], options: CheckOptions): Diagnostic[] {
  return CATALOGUE_RULES.flatMap((rule, index) => {
    if (severityOf(rule, options.severities) === 'off') return [];
    const gathered = all.map(({ slug, file, kept }) => ({ slug, file, kept: kept[index] }));
    return rule
      .check(gathered, options)
      .map((one) => diagnostic(rule, one.file, one, one, options));
  });
}

const ACROSS: ReadonlySet<string> = new Set(CATALOGUE_RULES.map(({ id }) => id));

/** Everything the rules for one file have to say of it. */
export function checkFile(file: AssessmentFile, options: CheckOptions = {}): Diagnostic[] {
  const { found, exemptions } = examine(file, options);
  return inOrder(
    exempted(found, exemptions, {
      file: file.path,
      severities: options.severities,
      hasRun: (rule) => !ACROSS.has(rule),
    }),
  );
}

/** Everything the rules have to say of a catalogue, each file alone and all together, in the order of a report. */
export const checkCatalogue = (
  files: readonly AssessmentFile[],
  options: CheckOptions = {},
): Diagnostic[] =>
  conclude(
    files.map((file) => examine(file, options)),
    options,
  );

function diagnostic(
  rule: Rule,
  file: string,
  { start, end }: Place,
  found: Omit<Finding, 'range'>,
  { severities }: CheckOptions,
): Diagnostic {
  return {
    rule: rule.id,
    // A rule that is off does not run.
    severity: severityOf(rule, severities) as Diagnostic['severity'],
    file,
    start,
    end,
    path: writePath(found.path ?? []),
    message: inBounds(found.message),
    help: inBounds(found.help ?? rule.remedy),
  };
}

/** What a message quotes may be as long as the file, and a file may have thousands of such places. */
const LONGEST = 1000;
const inBounds = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

/** `threats[0].maps-to[1]` */
const writePath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
