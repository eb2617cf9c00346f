import type { Content } from '../assessment/reading/file.ts';
import { pairUp } from '../impact/pairing.ts';
import { readSide } from '../impact/side.ts';
import type { Commit, FileChange } from './commit.ts';

type Files = Pick<Commit, 'files'>;

/** More files than this are recognised by their bytes alone: reading each would take too long. */
const MOST_READ = 50;

const removedFiles = ({ files }: Files) => files.filter(({ after }) => after === undefined);
const addedFiles = ({ files }: Files) => files.filter(({ before }) => before === undefined);

/** The blobs whose content `renamesIn` needs. */
export function blobsToPair(commit: Files): string[] {
  const { gone, fresh } = unpaired(commit, sameBlobs(commit));
  return [...gone.map(({ before }) => before), ...fresh.map(({ after }) => after)].flatMap(
    (blob) => blob ?? [],
  );
}

/**
 * Which files of a commit are the same agent under another name: new path to old path. They are recognised by the same
 * bytes, else by what identifies an agent (`pairUp`).
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

/** Removed and added files that are not yet paired; none where there are too many to read, or only one kind. */
function unpaired(commit: Files, renames: ReadonlyMap<string, string>) {
  const oldPaths = new Set(renames.values());
  const gone = removedFiles(commit).filter(({ path }) => !oldPaths.has(path));
  const fresh = addedFiles(commit).filter(({ path }) => !renames.has(path));
  const isReadable = gone.length > 0 && fresh.length > 0 && gone.length + fresh.length <= MOST_READ;
  return isReadable ? { gone, fresh } : { gone: [], fresh: [] };
}

/** Pairs that are certain without reading: a removed file and an added one with the same bytes. */
function sameBlobs(commit: Files): Map<string, string> {
  const gone = Map.groupBy(removedFiles(commit), ({ before = '' }) => before);
  const renames = new Map<string, string>();
  for (const { path, after = '' } of addedFiles(commit)) {
    const from = gone.get(after)?.shift()?.path;
    if (from !== undefined) renames.set(path, from);
  }
  return renames;
}
