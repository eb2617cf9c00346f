import type { EquationId } from '../../aivss/equations/index.ts';
import type { Severity } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import type { Place, Range } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';

/** What a rule has found: a place in the file, what is wrong there, and how to mend it. */
export interface Finding {
  readonly range: Range;
  /** Where in the data, where it is about a datum. */
  readonly path?: Path;
  readonly message: string;
  readonly help: string;
}

/** What a check knows beside the files. Rules that need something which is not given say nothing. */
export interface CheckOptions {
  /** ISO day. The domain has no clock. */
  readonly today?: string;
  /** What a maintainer made of a rule, by its id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The ids of the pages that exist; for assessments, those beside the files that are checked. */
  readonly pages?: Readonly<Partial<Record<ContentKind, readonly string[]>>>;
  /** What a link to a layer or a guide can name behind a `#`, by the id of the page. */
  readonly places?: Readonly<
    Partial<Record<ContentKind, Readonly<Record<string, readonly string[]>>>>
  >;
  /** The equation of headline scores; that of AIVSS v0.8 where it is not given. */
  readonly equation?: EquationId;
}

/** What every rule says of itself, on its page and in lists. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly title: string;
  /** Why there is such a rule. */
  readonly meaning: string;
  /** How to mend what it finds. */
  readonly mend: string;
  readonly example: Example;
}

/** A mistake: a fragment of the valid example, and the same fragment gone wrong. */
export interface Example {
  readonly from: string;
  readonly to: string;
  /** The name of the file, where the name is what is wrong. */
  readonly path?: string;
  /** What the file is called when that is mended. */
  readonly mendedPath?: string;
  /** The file is saved in an old encoding. */
  readonly encoding?: 'latin-1';
  /** Replacements that make a second file of the valid example, where a rule compares two. */
  readonly beside?: {
    readonly path: string;
    readonly changes: readonly (readonly [from: string, to: string])[];
  };
  /** Where the mistake is not in an assessment but in the file of redirects: its text, wrong and mended. */
  readonly redirects?: {
    readonly wrong: string;
    readonly right: string;
    /** Slugs that an earlier state had and this one has not. */
    readonly before: readonly string[];
  };
}

/** A check of one file. It returns values and prints nothing. */
export interface Rule extends RuleText {
  readonly check: (file: AssessmentFile, options: CheckOptions) => readonly Finding[];
}

/**
 * A check across all files of the catalogue. It looks at each file once, while that is read, and keeps plain values of
 * it: thousands of readings do not fit into memory, and a watcher reads only the file that has changed.
 */
export interface CatalogueRule<Kept = unknown> extends RuleText {
  /** What the rule must know of a file. Nothing in it may hold on to the file. */
  gather(file: AssessmentFile, options: CheckOptions): Kept;
  check(all: readonly Gathered<Kept>[], options: CheckOptions): readonly CatalogueFinding[];
}

/** What a rule across files knows of one file. */
export interface Gathered<Kept = unknown> {
  readonly slug: string;
  /** The path to show to people. */
  readonly file: string;
  readonly kept: Kept;
}

/** What a rule across files has found, with the place that it gathered. */
export interface CatalogueFinding extends Omit<Finding, 'range'>, Place {
  readonly file: string;
}
