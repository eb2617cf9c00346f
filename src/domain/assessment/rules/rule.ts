import type { EquationId } from '../../aivss/equations/index.ts';
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import type { Place, Range } from '../../position.ts';
import type { PrecedentsFile } from '../../precedents/read.ts';
import type { RedirectsFile } from '../../redirects/read.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';

/** What a check says of a mistake. */
export interface Remark {
  readonly message: string;
  /** How to fix this one, where the check knows better than the remedy of the rule. */
  readonly help?: string;
}

/** A change of the data where nothing else can have been meant; `--fix` makes it. */
export interface Correction {
  readonly range: Range;
  /** What is written there; undefined for an entry of a list that goes. */
  readonly value: unknown;
}

/** What a rule has found: a place in the file, and what is wrong there. */
export interface Finding extends Remark {
  readonly range: Range;
  readonly corrections?: readonly Correction[];
  /** Where in the data, where it is about a datum. */
  readonly path?: Path;
}

/** What a check knows besides the files. Rules stay silent where something they need is not given. */
export interface CheckOptions {
  /** ISO day. The domain has no clock. */
  readonly today?: string;
  /** The severity that a site gives a rule, by its id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The ids of the pages that exist; for assessments, those in addition to the checked files. */
  readonly pages?: Readonly<Partial<Record<ContentKind, readonly string[]>>>;
  /** What a link to a layer or a guide can name after a `#`, by the id of the page. */
  readonly places?: Readonly<
    Partial<Record<ContentKind, Readonly<Record<string, readonly string[]>>>>
  >;
  /** The name of the licence that the site puts under its texts; undefined where it names none. */
  readonly licence?: string | undefined;
  /** The equation of headline scores; that of AIVSS v0.8 where it is not given. */
  readonly equation?: EquationId;
}

/** What every rule says of itself, on its page and in lists. */
export interface RuleText {
  /** Its module is `rules/<id>.ts`, its page `/rules/<id>/`. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * An error that no site may lower: what the rule refuses would run in the page of a reader, mislead people, expose a
   * secret, be unreadable, or break assumptions of the build.
   */
  readonly fixed?: true;
  /** An error that says that something is still to be written: in a draft it is a warning. */
  readonly unfinished?: true;
  /** Where it has nothing to say of opinions, or of assessments. */
  readonly of?: 'assessments' | 'opinions';
  /** What the rule asks for, in one sentence. */
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  /** How to fix what it finds: on its page, and in a report where the check knows no better. */
  readonly remedy: string;
  /** A mistake that the rule finds, which its page shows. Further ones, for tests alone, are in `<id>.fixture.ts`. */
  readonly example: Example;
}

/**
 * A mistake: changes to the valid example (or to a file of redirects, for rules on those), and the one thing that is
 * then found. The marked place is between ‹ and › in the changed text or in `at`; otherwise it is the first character
 * of the file.
 */
export interface Example {
  readonly change?: Change;
  readonly also?: readonly Change[];
  /** The marked place, where it is not in the changed text. */
  readonly at?: string;
  /** The changes are to the valid opinion, which stands next to the valid example. */
  readonly opinion?: true;
  /** The right name of the file and the wrong one, where the name is what is wrong. */
  readonly rename?: Change;
  /** The file is saved in an old encoding. */
  readonly encoding?: 'latin-1';
  /** A second file, where a rule compares two: the valid example with changes. */
  readonly beside?: { readonly path: string; readonly changes: readonly Change[] };
  /** Slugs that an earlier state had and this one has not, with what each was renamed to. */
  readonly gone?: Readonly<Record<string, string | undefined>>;
}

export type Change = readonly [from: string, to: string];

/** A check of one file. It returns values and prints nothing. */
export interface FileRule extends RuleText {
  readonly scope?: undefined;
  /** It is about words and addresses, and reads those of the file of precedents too. */
  readonly anyFile?: true;
  check(file: AssessmentFile, options: CheckOptions): readonly Finding[];
}

/**
 * A check across all files of the catalogue. It looks at each file once, while that is read, and keeps plain values of
 * it: thousands of readings do not fit into memory, and a watcher reads only the file that has changed.
 */
export interface CatalogueRule<Kept = unknown> extends RuleText {
  readonly scope: 'catalogue';
  /** What the rule must know of a file. Nothing in it may hold on to the file. */
  gather(file: AssessmentFile, options: CheckOptions): Kept;
  check(all: readonly Gathered<Kept>[], options: CheckOptions): readonly CatalogueFinding[];
}

/** What a rule across files knows of one file. */
export interface Gathered<Kept = unknown> {
  readonly slug: string;
  /** As in the file: the slug of the agent that it is an opinion on. */
  readonly opinionOn?: string | undefined;
  /** It is not published. */
  readonly isDraft?: boolean | undefined;
  /** The path to show to people. */
  readonly file: string;
  readonly kept: Kept;
}

/** What a rule across files has found, with the place that it gathered. */
export interface CatalogueFinding extends Omit<Finding, 'range'>, Place {
  readonly file: string;
}

/** A check of what lies in a folder of content; opinions are read like assessments. */
export interface FolderRule extends RuleText {
  readonly scope: 'folder';
  check(entries: readonly FolderEntry[], kind: ContentKind): readonly FolderFinding[];
}

/** What lies in a folder of content, as the disk names it. */
export interface FolderEntry {
  readonly name: string;
  /** The path to show to people. */
  readonly path: string;
  readonly kind:
    | (
        | 'file'
        | 'closed'
        | 'folder'
        | 'closed-folder'
        | 'link'
        | 'link-to-folder'
        | 'not-utf8'
        | 'other'
      )
    /** It lies in the folder of opinions, and not in that of an agent. */
    | 'loose-opinion'
    /** An assessment with the file name of another in another folder. */
    | 'twice';
  /** The names of the files that a folder holds, at any depth; the path of the other where there are two. */
  readonly inside: readonly string[];
}

/** Something in a folder of content that was meant as a part of it, and is not read. */
export interface FolderFinding extends Remark {
  /** The path of the entry. */
  readonly file: string;
}

/** A check of one entry under `exempt`, over what all other rules have found in the file. */
export interface ExemptionRule extends RuleText {
  readonly scope: 'exemptions';
  check(exemption: JudgedExemption): Remark | undefined;
}

/** An entry under `exempt`, and what is known of the rule that it names. */
export interface JudgedExemption {
  readonly rule: string;
  /** How serious that rule is on this site; undefined where there is no such rule. */
  readonly severity: Severity | 'off' | undefined;
  /** Whether an earlier entry names the same rule. */
  readonly isSecond: boolean;
  /** Whether the rule has run on this file, so that its silence means something. */
  readonly hasRun: boolean;
  readonly found: readonly Diagnostic[];
  /** Every id that there is. */
  readonly ids: readonly string[];
}

/** A check of the files of former addresses. */
export interface RedirectRule extends RuleText {
  readonly scope: 'redirects';
  check(files: readonly RedirectsFile[], known: KnownSlugs): readonly RedirectFinding[];
}

/** What is known where the files of redirects are judged. */
export interface KnownSlugs {
  /** The assessments that are there. */
  readonly present: ReadonlySet<string>;
  /** Those of them that are drafts: their addresses are free to lead elsewhere. */
  readonly drafts?: ReadonlySet<string>;
  /** Those that are not there any more since a commit, with the slug that each has now, if it was found. */
  readonly gone: ReadonlyMap<string, string | undefined>;
  /** Those that were published at the commit and are drafts now, with the place that says so. */
  readonly withdrawn?: ReadonlyMap<string, Place & { readonly file: string }>;
}

/** A check of the file of published vulnerabilities. */
export interface PrecedentRule extends RuleText {
  readonly scope: 'precedents';
  check(file: PrecedentsFile): readonly (Remark & Place)[];
}

export interface RedirectFinding extends Remark, Place {
  /** The path of the file. */
  readonly file: string;
}

export type Rule =
  | FileRule
  | CatalogueRule
  | FolderRule
  | ExemptionRule
  | RedirectRule
  | PrecedentRule;

/** Whether an example of a rule is a whole file of its own, and no change to an assessment. */
export const isOwnFile = ({ scope }: Pick<Rule, 'scope'>): boolean =>
  scope === 'redirects' || scope === 'precedents';
