import type { Content } from '../assessment/reading/file.ts';
import { pairUp } from '../impact/pairing.ts';
import { readSide } from '../impact/side.ts';
import type { Commit, FileChange } from './commit.ts';

type Files = Pick<Commit, 'files'>;

/** Beyond so many, files are recognised by their bytes alone: a look inside each would take too long. */
const MOST_READ = 50;

const wentAway = ({ files }: Files) => files.filter(({ after }) => after === undefined);
const arrived = ({ files }: Files) => files.filter(({ before }) => before === undefined);

/** The blobs that `renamesIn` wants to look into. */
export function blobsToPair(commit: Files): string[] {
  const { gone, fresh } = unpaired(commit, sameBlobs(commit));
  return [...gone.map(({ before }) => before), ...fresh.map(({ after }) => after)].flatMap(
    (blob) => blob ?? [],
  );
}

/**
 * Which files of a commit are the same agent under another name: new path to old path. By the same bytes, else by what
 * the agent is known by, as the impact of a change recognises them.
 */
export function renamesIn(
  commit: Files,
  contents: ReadonlyMap<string, Content>,
): Map<string, string> {
  const renames = sameBlobs(commit);
  const { gone, fresh } = unpaired(commit, renames);
  if (gone.length === 0) return renames;
  const side = (files: readonly FileChange[], when: 'before' | 'after') =>
    readSide(files.map((file) => ({ path: file.path, bytes: contents.get(file[when] ?? '') })));
  for (const pair of pairUp(side(gone, 'before'), side(fresh, 'after'))) {
    if (pair.before !== undefined && pair.after !== undefined) renames.set(pair.after, pair.before);
  }
  return renames;
}

/** What is left to recognise; nothing where there is too much of it, or only one side. */
function unpaired(commit: Files, renames: ReadonlyMap<string, string>) {
  const moved = new Set(renames.values());
  const gone = wentAway(commit).filter(({ path }) => !moved.has(path));
  const fresh = arrived(commit).filter(({ path }) => !renames.has(path));
  const isReadable = gone.length > 0 && fresh.length > 0 && gone.length + fresh.length <= MOST_READ;
  return isReadable ? { gone, fresh } : { gone: [], fresh: [] };
}

/** Pairs that are certain without a look inside: a file that is gone and a new one with the same bytes. */
function sameBlobs(commit: Files): Map<string, string> {
  const gone = Map.groupBy(wentAway(commit), ({ before = '' }) => before);
  const renames = new Map<string, string>();
  for (const { path, after = '' } of arrived(commit)) {
    const from = gone.get(after)?.shift()?.path;
    if (from !== undefined) renames.set(path, from);
  }
  return renames;
}
