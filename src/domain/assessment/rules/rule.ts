import type { EquationId } from '../../aivss/equations/index.ts';
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { ContentKind } from '../../links.ts';
import type { Place, Range } from '../../position.ts';
import type { PrecedentsFile } from '../../precedents/read.ts';
import type { RedirectsFile } from '../../redirects/read.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';

/** What a rule says about a mistake. */
export interface Remark {
  readonly message: string;
  /** How to fix it, where the check can say more than the remedy of the rule. */
  readonly help?: string;
}

/** A change of the data where only one thing can be meant. `--fix` makes it. */
export interface Correction {
  readonly range: Range;
  /** The new value; undefined where an entry of a list is removed. */
  readonly value: unknown;
}

/** A mistake that a rule has found, with its place in the file. */
export interface Finding extends Remark {
  readonly range: Range;
  readonly corrections?: readonly Correction[];
  /** Its path in the data, if it is about a datum. */
  readonly path?: Path;
}

/** What links may lead to besides the files that are checked together. */
export interface LinkTargets {
  /** The ids of existing pages; of assessments, those that are not among the checked files. */
  readonly pages?: Readonly<Partial<Record<ContentKind, readonly string[]>>> | undefined;
  /** The anchors of layers and guides, by the id of the page. */
  readonly places?:
    | Readonly<Partial<Record<ContentKind, Readonly<Record<string, readonly string[]>>>>>
    | undefined;
}

/** What a check knows besides the files. A rule that needs something which is absent finds nothing. */
export interface CheckOptions extends LinkTargets {
  /** ISO day. The domain has no clock. */
  readonly today?: string;
  /** The severity that a site gives a rule, by its id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The licence of the texts of the site; undefined where it names none. */
  readonly licence?: string | undefined;
  /** The equation of headline scores; that of AIVSS v0.8 where absent. */
  readonly equation?: EquationId;
}

/** What all rules have, for their pages and lists. */
export interface RuleText {
  /** Its module is `rules/<id>.ts`, its page `/rules/<id>/`. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * An error that no site may lower: what the rule refuses would run in the page of a reader, mislead people, expose a
   * secret, be unreadable, or break assumptions of the build.
   */
  readonly fixed?: true;
  /** An error about something that is still to be written. In a draft it is a warning. */
  readonly unfinished?: true;
  /** The only files that the rule is for; absent where it is for both. */
  readonly of?: 'assessments' | 'opinions';
  /** What the rule asks for, in one sentence. */
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  /** How to fix what it finds: on its page, and in a report where the finding has no help of its own. */
  readonly remedy: string;
  /** The mistake that its page shows. Further ones, for tests alone, are in `<id>.fixture.ts`. */
  readonly example: Example;
}

/**
 * A mistake: changes to the valid example, or to a file of its own for rules on those. The one finding that follows
 * stands between ‹ and › in the changed text or in `at`; where neither has them, at the first character of the file.
 */
export interface Example {
  readonly change?: Change;
  readonly also?: readonly Change[];
  /** The marked place, where it is not in the changed text. */
  readonly at?: string;
  /** The changes are to the valid opinion, which stands next to the valid example. */
  readonly opinion?: true;
  /** The right name of the file and the wrong one, where the name is the mistake. */
  readonly rename?: Change;
  /** The file is saved in an old encoding. */
  readonly encoding?: 'latin-1';
  /** A second file, where a rule compares two: the valid example with changes. */
  readonly beside?: { readonly path: string; readonly changes: readonly Change[] };
  /** Slugs of an earlier state that are gone, with what each was renamed to. */
  readonly gone?: Readonly<Record<string, string | undefined>>;
}

export type Change = readonly [from: string, to: string];

/** A check of one file. It returns values and prints nothing. */
export interface FileRule extends RuleText {
  readonly scope?: undefined;
  /** It is about words and addresses, and also checks those of the file of precedents. */
  readonly anyFile?: true;
  check(file: AssessmentFile, options: CheckOptions): readonly Finding[];
}

/**
 * A check across all files of the catalogue. It gathers plain values of each file when that is read: thousands of
 * readings do not fit into memory, and a watcher reads only the file that has changed.
 */
export interface CatalogueRule<Kept = unknown> extends RuleText {
  readonly scope: 'catalogue';
  /** Takes from a file what the rule needs. The result may not refer to the file, which is forgotten. */
  gather(file: AssessmentFile, options: CheckOptions): Kept;
  /** The same is found in the same: it is asked again only when something of this has changed. */
  check(all: readonly Gathered<Kept>[], targets: LinkTargets): readonly CatalogueFinding[];
}

/** What a rule across files gets of one file. */
export interface Gathered<Kept = unknown> {
  readonly slug: string;
  /** The slug of the agent that it is an opinion on. */
  readonly opinionOn?: string | undefined;
  readonly isDraft?: boolean | undefined;
  /** The path to show to people. */
  readonly file: string;
  readonly kept: Kept;
}

/** A mistake that a rule across files has found, with the place that it gathered. */
export interface CatalogueFinding extends Omit<Finding, 'range'>, Place {
  readonly file: string;
}

/** A check of the entries of a content folder. Opinions count as assessments. */
export interface FolderRule extends RuleText {
  readonly scope: 'folder';
  check(entries: readonly FolderEntry[], kind: ContentKind): readonly FolderFinding[];
}

/** An entry of a content folder, as the disk names it. */
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
    /** A file in the folder of opinions that is in no folder of an agent. */
    | 'loose-opinion'
    /** An assessment with the file name of another in another folder. */
    | 'twice';
  /** The names of the files that a folder holds, at any depth; the path of the other where there are two. */
  readonly inside: readonly string[];
}

/** An entry that was meant as content, and is not read. */
export interface FolderFinding extends Remark {
  /** The path of the entry. */
  readonly file: string;
}

/** A check of one entry under `exempt`, after all other rules. */
export interface ExemptionRule extends RuleText {
  readonly scope: 'exemptions';
  check(exemption: JudgedExemption): Remark | undefined;
}

/** An entry under `exempt`, and the rule that it names. */
export interface JudgedExemption {
  readonly rule: string;
  /** How serious that rule is on this site; undefined where there is no such rule. */
  readonly severity: Severity | 'off' | undefined;
  /** Whether an earlier entry names the same rule. */
  readonly isSecond: boolean;
  /** Whether the rule has run on this file. If it has not, it may still find something. */
  readonly hasRun: boolean;
  readonly found: readonly Diagnostic[];
  /** The ids of all rules. */
  readonly ids: readonly string[];
}

/** A check of the files of former addresses. */
export interface RedirectRule extends RuleText {
  readonly scope: 'redirects';
  check(files: readonly RedirectsFile[], known: KnownSlugs): readonly RedirectFinding[];
}

/** The assessments of the catalogue now, and what has become of those of an earlier commit. */
export interface KnownSlugs {
  readonly present: ReadonlySet<string>;
  /** The present ones that are drafts. Their addresses may redirect elsewhere. */
  readonly drafts?: ReadonlySet<string>;
  /** Those that are gone since the commit, with the new slug of each, if it was found. */
  readonly gone: ReadonlyMap<string, string | undefined>;
  /** Those that were published at the commit and are drafts now, with the place of their "draft". */
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

/** Whether the examples of a rule change a file of its own, and no assessment. */
export const isOwnFile = ({ scope }: Pick<Rule, 'scope'>): boolean =>
  scope === 'redirects' || scope === 'precedents';
