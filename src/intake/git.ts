import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Content, MAX_BYTES } from '../domain/assessment/reading/file.ts';
import { withSlashes } from './directories.ts';

/** What git cannot tell, in one sentence for the person who asked. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** What git answered, as bytes. */
interface Answer {
  readonly code: number;
  readonly output: Buffer;
  /** What it says to a person. */
  readonly words: string;
}

const MOST_BYTES = 2 ** 30;

/** Where a hook of another repository runs us, these would lead git there. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'];

/**
 * Runs git without a shell, without questions and without fetching what a partial clone has left out.
 *
 * @param timeout milliseconds after which it is ended, and has failed
 */
export function git(
  directory: string,
  args: readonly string[],
  input = '',
  timeout?: number,
): Answer {
  const own = Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name));
  const plain = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const env = { ...Object.fromEntries(own), ...plain };
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', directory, ...args], {
    input,
    env,
    maxBuffer: MOST_BYTES,
    ...(timeout !== undefined && { timeout }),
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new GitError('git is not installed, and the earlier state is in its repository.');
  }
  if (error && 'code' in error && error.code === 'ENOBUFS') {
    throw new GitError(`git ${args[0]} answered with more than ${MOST_BYTES} bytes.`);
  }
  return { code: status ?? 1, output: stdout, words: stderr.toString('utf8').trim() };
}

const text = ({ output }: Answer): string => output.toString('utf8').trimEnd();

/** The folder of the repository that holds a directory; undefined where none does. */
export function repositoryOf(directory: string): string | undefined {
  const answer = git(directory, ['rev-parse', '--show-toplevel']);
  return answer.code === 0 ? realpathSync(text(answer)) : undefined;
}

/** A path from the root of the repository; undefined where it lies elsewhere. */
export function pathInside(repository: string, path: string): string | undefined {
  const inside = withSlashes(relative(repository, realpathSync(path)));
  return inside === '..' || inside.startsWith('../') || /^[a-z]:/i.test(inside)
    ? undefined
    : inside;
}

/**
 * The commit that a reference names.
 *
 * @throws GitError with one sentence when there is none, or when it is not in this clone
 */
export function commitOf(repository: string, reference: string): string {
  const named = (what: string) =>
    git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', what]);
  const commit = named(`${reference}^{commit}`);
  if (commit.code === 0) return text(commit);
  const advice =
    shallowEdges(repository).size > 0
      ? 'this clone is shallow, so fetch it first, as in git fetch --depth=1 origin main:refs/remotes/origin/main'
      : 'name a branch, a tag or a commit of this repository';
  throw new GitError(`There is no commit "${reference}" here: ${advice}.`);
}

/** The commits at which a shallow clone ends: what was before them is not in it. */
export function shallowEdges(repository: string): ReadonlySet<string> {
  const file = resolve(repository, text(git(repository, ['rev-parse', '--git-path', 'shallow'])));
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

/** The commit that a directory stands at, and where its history ends; nothing where there is no repository. */
export function headOf(directory: string): readonly string[] {
  try {
    const repository = repositoryOf(directory);
    if (repository === undefined) return [];
    return [text(git(repository, ['rev-parse', 'HEAD'])), ...shallowEdges(repository)];
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/** A file as a commit lists it. */
export interface ListedFile {
  readonly path: string;
  readonly blob: string;
}

/** The plain files directly in a folder of a commit; none where the folder is not in it. */
export function filesAt(repository: string, commit: string, folder: string): ListedFile[] {
  const answer = git(repository, ['ls-tree', '-rz', '--full-tree', commit, '--', `${folder}/`]);
  if (answer.code !== 0) {
    throw new GitError(`The list of files of commit ${commit} is not in this clone.`);
  }
  return answer.output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return blob && path ? [{ path, blob }] : [];
    });
}

/**
 * The blob that each file on the disk would become. Line ends that git converts make no difference. A path with a
 * line end in it cannot be asked for, and has none.
 */
export function blobsOf(repository: string, paths: readonly string[]): Map<string, string> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const { output } = git(repository, ['hash-object', '--stdin-paths'], asked.join('\n'));
  const ids = output.toString('utf8').split('\n');
  return new Map(asked.map((path, index) => [path, ids[index] ?? '']));
}

/**
 * The contents of blobs, or the sizes of those that are larger than any file that is read; one that is not in the clone
 * is missing from the result.
 */
export function readBlobs(repository: string, blobs: readonly string[]): Map<string, Content> {
  const sizes = new Map<string, number>();
  inBatches(repository, '--batch-check', blobs, (id, size) => {
    sizes.set(id, size);
    return 0;
  });
  const large = [...sizes].filter(([, length]) => length > MAX_BYTES);
  const found = new Map<string, Content>(large.map(([id, length]) => [id, { length }]));
  const others = [...sizes.keys()].filter((id) => !found.has(id));
  inBatches(repository, '--batch', others, (id, size, rest) => {
    found.set(id, rest.subarray(0, size));
    return size + 1;
  });
  return found;
}

/** Told of a blob what it is and what stands behind its line; returns how many bytes of that are its own. */
type OnBlob = (id: string, size: number, rest: Buffer) => number;

function inBatches(repository: string, how: string, blobs: readonly string[], onBlob: OnBlob) {
  let waiting = [...new Set(blobs)];
  while (waiting.length > 0) {
    const { output } = git(repository, ['cat-file', how], `${waiting.join('\n')}\n`);
    const answered = readBatch(output, onBlob);
    // An old git stops at the first blob that it would have to fetch: the others are asked for once more.
    waiting = waiting.slice(answered === waiting.length ? answered : answered + 1);
  }
}

/** Reads `<id> blob <size>`, and what belongs to it, for each; returns how many were answered. */
function readBatch(output: Buffer, onBlob: OnBlob): number {
  let answered = 0;
  for (let at = 0; at < output.length; answered += 1) {
    const end = output.indexOf('\n', at);
    if (end < 0) break;
    const [id = '', kind, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind === 'blob') at += onBlob(id, Number(size), output.subarray(at));
  }
  return answered;
}
