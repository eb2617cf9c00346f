import type { EquationId } from '../aivss/equations/index.ts';
import type { Mark } from '../impact/standing.ts';
import type { TextChange } from '../impact/texts.ts';

/** The state of a version of an assessment. */
export type State =
  | { readonly kind: 'judged'; readonly mark: Mark }
  /** The version that is published: scored with the catalogue. */
  | { readonly kind: 'now' }
  /** It has errors under today's rules. */
  | { readonly kind: 'broken' }
  /** It was not looked at, or its text is not in this clone. */
  | { readonly kind: 'unknown' };

/** A change that can move the score, with its values. */
export interface ScoredChange {
  /** In the words of the file: `threats.page-injection.mitigation`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** How far this change alone moves the headline; null where there is no number before or after. */
  readonly points: number | null;
}

/** What differs between two versions. */
export interface Difference {
  readonly scored: readonly ScoredChange[];
  /** Paths of the data that no score depends on. */
  readonly other: readonly string[];
  readonly texts: readonly TextChange['part'][];
}

/** Why two versions were not compared. */
export type Uncompared = 'old' | 'many' | 'unreadable';

export interface HistoryEntry {
  /** `earliest`: the clone ends here, and the file may be older. */
  readonly kind: 'added' | 'changed' | 'removed' | 'earliest';
  /** ISO instant */
  readonly time: string;
  readonly commit: string;
  /** The place of the commit among those that are known, for commits of the same time. */
  readonly step: number;
  /** The name of the file after the commit; for one that was removed, before it. */
  readonly slug: string;
  /** The name before, where the commit renamed it. */
  readonly renamedFrom?: string;
  readonly before?: State;
  readonly after?: State;
  /** Where there are two versions. */
  readonly difference?: Difference | Uncompared;
  /** How many assessments the commit touched; present where they are very many. */
  readonly among?: number;
}

/** The history of an assessment that is or was published. */
export interface AgentHistory {
  readonly slug: string;
  /** Present where it is no longer published: the name that it had, if it could be read. */
  readonly removed?: { readonly name: string | undefined };
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly notices: readonly NoticeId[];
}

/** The site moved to another equation: scores changed without any change of an assessment. */
export interface EquationChange {
  readonly time: string;
  readonly commit: string;
  readonly step: number;
  readonly from: EquationId;
  readonly to: EquationId;
}

/** The history of the whole catalogue. */
export interface SiteHistory {
  /** The newest first. */
  readonly equations: readonly EquationChange[];
  readonly notices: readonly NoticeId[];
}

/** The histories of all assessments, removed ones too, and of the site. */
export interface Histories {
  readonly agents: readonly AgentHistory[];
  readonly site: SiteHistory;
}

/** Why a history is not whole. */
export type NoticeId =
  | 'no-git'
  | 'outside'
  | 'no-commits'
  | 'uncommitted'
  | 'shallow'
  | 'texts-missing';
