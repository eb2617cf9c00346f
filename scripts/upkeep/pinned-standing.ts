import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pinned, PinnedStanding } from '../../src/domain/upkeep/pinned.ts';
import { git, objectId } from '../../src/intake/git.ts';

/** Milliseconds for one fetch. */
const FETCH_TIME = 120_000;
/** Milliseconds for all of them: the workflow ends after an hour. */
const TOTAL_TIME = 30 * 60_000;

/**
 * How files at a commit stand on the default branch of their repository. Each repository is fetched once, without its
 * history and without the contents of its files: git compares them by their ids.
 */
export function standings(files: readonly Pinned[]): (pinned: Pinned) => PinnedStanding {
  const end = Date.now() + TOTAL_TIME;
  const standingByKey = new Map<string, PinnedStanding>();
  for (const [repository, pinned] of Map.groupBy(files, (file) => file.repository)) {
    const isLate = Date.now() > end;
    for (const [file, standing] of isLate ? notAsked(pinned) : compare(repository, pinned)) {
      standingByKey.set(keyOf(file), standing);
    }
  }
  return (pinned) => standingByKey.get(keyOf(pinned)) ?? unknown('not asked for');
}

const keyOf = ({ repository, commit, path }: Pinned): string => `${repository}\n${commit}\n${path}`;

const notAsked = (files: readonly Pinned[]): [Pinned, PinnedStanding][] =>
  files.map((file) => [file, unknown('skipped: time limit reached')]);

const unknown = (why: string): PinnedStanding => ({ state: 'unknown', why });

function compare(repository: string, files: readonly Pinned[]): [Pinned, PinnedStanding][] {
  const folder = mkdtempSync(join(tmpdir(), 'septet-evidence-'));
  try {
    git(folder, ['init', '--quiet', '--bare']);
    git(folder, ['remote', 'add', 'origin', repository]);
    const head = fetchCommit(folder, 'HEAD');
    if (head === undefined) {
      return files.map((file) => [file, unknown('the repository did not answer')]);
    }
    const commits = new Set(files.map(({ commit }) => commit));
    const fetched = new Set([...commits].filter((commit) => fetchCommit(folder, commit)));
    return files.map((file) => [
      file,
      fetched.has(file.commit)
        ? standingOf(folder, file, head)
        : unknown('the commit is not in the repository any more'),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The credentials of whoever runs this must not reach another host, and other protocols run programs. */
const SAFELY = [
  'credential.helper=',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'core.hooksPath=/dev/null',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

/** Fetches the commit that a remote reference names, and returns its id; undefined where it cannot be fetched. */
function fetchCommit(folder: string, reference: string): string | undefined {
  const args = ['fetch', '--quiet', '--depth=1', '--no-tags', '--filter=blob:none', 'origin'];
  const { code } = git(folder, [...SAFELY, ...args, reference], '', FETCH_TIME);
  return code === 0 ? objectId(folder, 'FETCH_HEAD') : undefined;
}

function standingOf(folder: string, { commit, path }: Pinned, head: string): PinnedStanding {
  const then = objectId(folder, `${commit}:${path}`);
  if (then === undefined) return unknown('the commit has no such file');
  const now = objectId(folder, `${head}:${path}`);
  if (now !== undefined) return { state: now === then ? 'same' : 'changed' };
  const to = pathOf(folder, head, then);
  return to === undefined ? { state: 'gone' } : { state: 'moved', to };
}

/** The path at which a commit has the file or folder with an id. */
function pathOf(folder: string, commit: string, id: string): string | undefined {
  const { output } = git(folder, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit]);
  const line = output
    .toString('utf8')
    .split('\0')
    .find((entry) => entry.split(/[\t ]/)[2] === id);
  return line?.slice(line.indexOf('\t') + 1);
}
