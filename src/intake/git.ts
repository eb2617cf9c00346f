import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Content, MAX_BYTES } from '../domain/assessment/reading/file.ts';
import { withSlashes } from './listing.ts';

/** Why git cannot answer, in one sentence for the person who asked. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

interface Answer {
  readonly code: number;
  readonly output: Buffer;
  /** Standard error. */
  readonly message: string;
}

const MAX_OUTPUT = 2 ** 30;

/** Variables that a git hook sets. They would lead our git to the repository of the hook. */
const HOOK_ENV = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'];

/**
 * Runs git without a shell, without prompts and without fetching what a partial clone has left out.
 *
 * @param timeout milliseconds after which it is ended and counts as failed
 */
export function git(
  directory: string,
  args: readonly string[],
  input = '',
  timeout?: number,
): Answer {
  const kept = Object.entries(process.env).filter(([name]) => !HOOK_ENV.includes(name));
  const added = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const env = { ...Object.fromEntries(kept), ...added };
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', directory, ...args], {
    input,
    env,
    maxBuffer: MAX_OUTPUT,
    ...(timeout !== undefined && { timeout }),
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new GitError('git is not installed, and the earlier state is in its repository.');
  }
  if (error && 'code' in error && error.code === 'ENOBUFS') {
    throw new GitError(`git ${args[0]} answered with more than ${MAX_OUTPUT} bytes.`);
  }
  return { code: status ?? 1, output: stdout, message: stderr.toString('utf8').trim() };
}

const textOf = ({ output }: Answer): string => output.toString('utf8').trimEnd();

/** The folder of the repository that holds a directory; undefined where none does. */
export function repositoryOf(directory: string): string | undefined {
  const answer = git(directory, ['rev-parse', '--show-toplevel']);
  return answer.code === 0 ? realpathSync(textOf(answer)) : undefined;
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
  const commit = objectId(repository, `${reference}^{commit}`);
  if (commit !== undefined) return commit;
  const advice =
    shallowEdges(repository).size > 0
      ? `this clone is shallow, so fetch it first: ${fetchOf(reference)}`
      : 'name a branch, a tag or a commit of this repository';
  throw new GitError(`There is no commit "${reference}" here: ${advice}.`);
}

/** The name of a tag, and hardly of a branch. */
const VERSION = /^v?\d+\./;

/** What brings a commit into a shallow clone: all of the history, unless the reference is a name and nothing else. */
function fetchOf(reference: string): string {
  const isName = /^[a-z][\w./-]*$/i.test(reference) && !/^[0-9a-f]{7,64}$|^HEAD$/.test(reference);
  if (VERSION.test(reference)) return `git fetch --depth=1 origin tag ${reference}`;
  if (!isName) return 'git fetch --unshallow';
  const [, branch] = /^origin\/(.+)/.exec(reference) ?? [];
  const into = branch === undefined ? reference : `refs/remotes/${reference}`;
  return `git fetch --depth=1 origin ${branch ?? reference}:${into}`;
}

/** The id of what a revision names; undefined where there is no such object. */
export function objectId(repository: string, revision: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', revision];
  const answer = git(repository, args);
  return answer.code === 0 ? textOf(answer) : undefined;
}

/** The commits at which a shallow clone ends. It does not have what was before them. */
export function shallowEdges(repository: string): ReadonlySet<string> {
  const file = resolve(repository, textOf(git(repository, ['rev-parse', '--git-path', 'shallow'])));
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

/** What git knows, or something else where it is not installed or cannot answer: a site is built without it, too. */
export function knownToGit<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitError) return otherwise;
    throw error;
  }
}

/** The commit that a directory stands at, and where its history ends; nothing where there is no repository. */
export const headOf = (directory: string): readonly string[] =>
  knownToGit(() => {
    const repository = repositoryOf(directory);
    if (repository === undefined) return [];
    return [textOf(git(repository, ['rev-parse', 'HEAD'])), ...shallowEdges(repository)];
  }, []);

/** The plain files in a folder of a commit, at any depth; none where the folder is not in it. */
export function filesAt(repository: string, commit: string, folder: string) {
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

/** A file as a commit lists it. */
export type ListedFile = Readonly<ReturnType<typeof filesAt>[number]>;

/**
 * The id of the blob that each file on the disk would become, after git has converted line ends. Git cannot be asked for
 * a path with a line end in it: such a path is missing from the result.
 */
export function blobsOf(repository: string, paths: readonly string[]): Map<string, string> {
  const askable = paths.filter((path) => !path.includes('\n'));
  const { output } = git(repository, ['hash-object', '--stdin-paths'], askable.join('\n'));
  const ids = output.toString('utf8').split('\n');
  return new Map(askable.map((path, index) => [path, ids[index] ?? '']));
}

/**
 * The contents of blobs by their ids, or the size of one that is larger than `MAX_BYTES`. A blob that the clone does not
 * have is missing from the result.
 */
export function readBlobs(repository: string, blobs: readonly string[]): Map<string, Content> {
  const sizes = new Map<string, number>();
  catFile(repository, '--batch-check', blobs, (id, size) => {
    sizes.set(id, size);
    return 0;
  });
  const large = [...sizes].filter(([, length]) => length > MAX_BYTES);
  const contents = new Map<string, Content>(large.map(([id, length]) => [id, { length }]));
  const others = [...sizes.keys()].filter((id) => !contents.has(id));
  catFile(repository, '--batch', others, (id, size, rest) => {
    contents.set(id, rest.subarray(0, size));
    return size + 1;
  });
  return contents;
}

/** Gets a blob and the output after its line; returns how many bytes of that belong to the blob. */
type OnBlob = (id: string, size: number, rest: Buffer) => number;

function catFile(repository: string, mode: string, blobs: readonly string[], onBlob: OnBlob) {
  let waiting = [...new Set(blobs)];
  while (waiting.length > 0) {
    const { output } = git(repository, ['cat-file', mode], `${waiting.join('\n')}\n`);
    const answered = readBatch(output, onBlob);
    // An old git stops at the first blob that it would have to fetch: ask again for those after it.
    waiting = waiting.slice(answered === waiting.length ? answered : answered + 1);
  }
}

/** Reads `<id> blob <size>` and what belongs to it, for each blob; returns how many blobs git has answered for. */
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
