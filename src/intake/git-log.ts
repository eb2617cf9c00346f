import type { Commit, FileChange } from '../domain/history/commit.ts';
import { itemAt } from '../domain/lookup.ts';
import { git, shallowEdges } from './git.ts';

const FORMAT = '--format=%H%x00%ct';
const NO_BLOB = /^0+$/;

const LOG =
  '--literal-pathspecs -c log.showRoot=true log --first-parent -m --raw --no-abbrev --no-renames --no-relative --no-show-signature -z'.split(
    ' ',
  );

/** The commit that a repository stands at; undefined where it has none yet. */
export function lastCommit(repository: string): Pick<Commit, 'id' | 'time'> | undefined {
  const { output } = git(repository, ['log', '-1', '--no-show-signature', '--format=%H %ct']);
  const [id, seconds = ''] = output.toString('utf8').trim().split(' ');
  return id ? { id, time: isoTime(seconds) } : undefined;
}

/**
 * The commits that changed something at the paths, the newest first, along the main line alone, where a merge is one
 * step. It takes one process, however many files there are.
 */
export function commitsOf(repository: string, paths: readonly string[]): Commit[] {
  const { code, output } = git(repository, [...LOG, FORMAT, '--', ...paths]);
  if (code !== 0) return [];
  const edges = shallowEdges(repository);
  const commits = readLog(output.toString('utf8'));
  return commits.map((commit, index) => ({
    ...commit,
    step: commits.length - index,
    isEdge: edges.has(commit.id),
  }));
}

type LoggedCommit = Omit<Commit, 'isEdge' | 'step'>;

/** Reads fields that end with NUL: two for each commit, then two for each file of it. */
function readLog(output: string): LoggedCommit[] {
  const fields = output.split('\0');
  const commits: LoggedCommit[] = [];
  for (let at = 0; at < fields.length; ) {
    if (fields[at] === '') {
      at += 1;
      continue;
    }
    const [id = '', seconds = ''] = fields.slice(at, at + 2);
    const { files, end } = readFileFields(fields, at + 2);
    at = end;
    commits.push({ id, time: isoTime(seconds), files });
  }
  return commits;
}

const isoTime = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');

/** Reads the files of one commit; `end` is the index of the field after them. */
function readFileFields(fields: readonly string[], start: number) {
  const files: FileChange[] = [];
  let at = start;
  // A line end stands before the first file.
  for (; /^\n?:/.test(fields[at] ?? ''); at += 2) {
    const [, , before = '', after = ''] = (fields[at] ?? '').split(' ');
    const blobOf = (id: string) => (NO_BLOB.test(id) ? undefined : id);
    files.push({ path: itemAt(fields, at + 1), before: blobOf(before), after: blobOf(after) });
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), end: at };
}
