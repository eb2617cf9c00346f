import { valueAt } from '../lookup.ts';
import type { Commit, FileChange } from './commit.ts';

/** What a commit did to one assessment. */
export interface ChainStep {
  readonly commit: Commit;
  /** The path that the file had then. */
  readonly path: string;
  /** The path before, where the commit renamed it. */
  readonly from?: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One assessment through time, under all its names. */
export interface Chain {
  /** The last path that it had. */
  readonly path: string;
  /** The newest first. */
  readonly steps: readonly ChainStep[];
}

/** The files that a commit renamed: new path to old path. */
type Renames = (commit: Commit) => ReadonlyMap<string, string>;

/**
 * Follows every assessment back through the commits. A path that one file left and another took belongs to both: the
 * chain of the later file ends where it was added, and that of the earlier one goes on from its new path.
 *
 * @param commits the newest first
 */
export function chainsOf(commits: readonly Commit[], renamesOf: Renames): Chain[] {
  const chains: { path: string; steps: ChainStep[] }[] = [];
  const tracked = new Map<string, (typeof chains)[number]>();
  const chainAt = (path: string) => {
    const open = tracked.get(path);
    if (open) return open;
    const chain = { path, steps: [] };
    chains.push(chain);
    tracked.set(path, chain);
    return chain;
  };
  for (const commit of commits) {
    const renames = renamesOf(commit);
    const filesByPath = new Map(commit.files.map((file) => [file.path, file]));
    const formerPaths = new Set(renames.values());
    const renamedFiles = commit.files.filter(({ path }) => renames.has(path));
    const movedChains = renamedFiles.map((file) => [file, chainAt(file.path)] as const);
    for (const { path } of renamedFiles) tracked.delete(path);
    for (const file of commit.files) {
      if (renames.has(file.path) || formerPaths.has(file.path)) continue;
      chainAt(file.path).steps.push(stepOf(commit, file));
    }
    for (const [file, chain] of movedChains) {
      const from = valueAt(renames, file.path);
      const before = filesByPath.get(from)?.before;
      chain.steps.push({ ...stepOf(commit, file), from, before });
      tracked.set(from, chain);
    }
  }
  return chains;
}

const stepOf = (commit: Commit, { path, before, after }: FileChange): ChainStep => ({
  commit,
  path,
  before,
  after,
});
