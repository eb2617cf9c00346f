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

/** One assessment through time, under whatever names. */
export interface Chain {
  /** The last path that it had. */
  readonly path: string;
  /** The newest first. */
  readonly steps: readonly ChainStep[];
}

/** Which files of a commit are the same under another name: new path to old path. */
type Renames = (commit: Commit) => ReadonlyMap<string, string>;

/**
 * Follows every assessment back through the commits. A path that was left and taken again by another file belongs to
 * both: the later one ends where it was added, because the earlier one is then known to have moved.
 *
 * @param commits the newest first
 */
export function chainsOf(commits: readonly Commit[], renamesOf: Renames): Chain[] {
  const chains: { path: string; steps: ChainStep[] }[] = [];
  const tracked = new Map<string, (typeof chains)[number]>();
  const chainAt = (path: string) => {
    const known = tracked.get(path);
    if (known) return known;
    const chain = { path, steps: [] };
    chains.push(chain);
    tracked.set(path, chain);
    return chain;
  };
  for (const commit of commits) {
    const renames = renamesOf(commit);
    const left = new Map(commit.files.map((file) => [file.path, file]));
    const moved = new Set(renames.values());
    const arrived = commit.files.filter(({ path }) => renames.has(path));
    const movedChains = arrived.map((file) => [file, chainAt(file.path)] as const);
    for (const { path } of arrived) tracked.delete(path);
    for (const file of commit.files) {
      if (renames.has(file.path) || moved.has(file.path)) continue;
      chainAt(file.path).steps.push(step(commit, file));
    }
    for (const [file, chain] of movedChains) {
      const from = valueAt(renames, file.path);
      const before = left.get(from)?.before;
      chain.steps.push({ ...step(commit, file), from, before });
      tracked.set(from, chain);
    }
  }
  return chains;
}

const step = (commit: Commit, { path, before, after }: FileChange): ChainStep => ({
  commit,
  path,
  before,
  after,
});
