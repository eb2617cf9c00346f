/** A file that a commit changed. */
export interface FileChange {
  /** From the root of the repository. */
  readonly path: string;
  /** The blobs before and after; undefined before a file was added, and after it was removed. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The commit that a content folder was built from. */
export interface BuiltFrom {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly day: string;
  /** Whether files differ from it. */
  readonly changed: boolean;
}

/** A commit on the main line of a repository. */
export interface Commit {
  readonly id: string;
  /** When it was committed, as an ISO instant. */
  readonly time: string;
  /** Its place among the known commits; the oldest is 1. */
  readonly step: number;
  /** A shallow clone ends here: what it lists as new may be older. */
  readonly isEdge: boolean;
  /** By path. */
  readonly files: readonly FileChange[];
}
