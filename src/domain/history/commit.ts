/** A file that a commit changed. */
export interface FileChange {
  /** From the root of the repository. */
  readonly path: string;
  /** The blobs before and after; absent where there was none, or is none any more. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A step of the main line of a repository. */
export interface Commit {
  readonly id: string;
  /** When it was committed, as an ISO instant. */
  readonly time: string;
  readonly title: string;
  /** Its place among the commits that are known, the oldest being 1. */
  readonly step: number;
  /** A shallow clone ends here: what it lists as new may be older. */
  readonly isEdge: boolean;
  /** By path. */
  readonly files: readonly FileChange[];
}

/** Longest title of a commit that is shown, in characters. */
const TITLE_MAX = 120;
/** Controls, marks of direction and signs that nobody sees. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;
/** More marks on one letter than any language has would draw over the lines around it. */
const PILED = /(\p{M}{3})\p{M}+/gu;

/** The title of a commit as one short line. It is text from strangers. */
export function plainTitle(subject: string): string {
  const line = subject.replace(UNSEEN, ' ').replace(PILED, '$1').replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= TITLE_MAX) return line;
  return `${letters
    .slice(0, TITLE_MAX - 1)
    .join('')
    .trimEnd()}…`;
}
