/** A file that a commit changed. */
export interface FileChange {
  /** From the root of the repository. */
  readonly path: string;
  /** The blobs before and after; absent where there was none, or is none any more. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit that content stands at. */
export interface BuiltFrom {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly day: string;
  /** Whether files differ from it. */
  readonly changed: boolean;
}

/** A step of the main line of a repository. */
export interface Commit {
  readonly id: string;
  /** When it was committed, as an ISO instant. */
  readonly time: string;
  /** Its place among the commits that are known, the oldest being 1. */
  readonly step: number;
  /** A shallow clone ends here: what it lists as new may be older. */
  readonly isEdge: boolean;
  /** By path. */
  readonly files: readonly FileChange[];
}
