import type { Commit, FileChange } from '../domain/history/commit.ts';
import { itemAt } from '../domain/lookup.ts';
import { git, shallowEdges } from './git.ts';

const FORMAT = '--format=%H%x00%ct';
const NO_BLOB = /^0+$/;

const LOG =
  '--literal-pathspecs -c log.showRoot=true log --first-parent -m --raw --no-abbrev --no-renames --no-relative --no-show-signature -z'.split(
    ' ',
  );

/**
 * The commits that changed something at the paths, the newest first: the main line alone, where a merge is one step.
 * One process, whatever the number of files.
 */
export function commitsOf(repository: string, paths: readonly string[]): Commit[] {
  const { code, output } = git(repository, [...LOG, FORMAT, '--', ...paths]);
  if (code !== 0) return [];
  const edges = shallowEdges(repository);
  const read = readLog(output.toString('utf8'));
  return read.map((commit, index) => ({
    ...commit,
    step: read.length - index,
    isEdge: edges.has(commit.id),
  }));
}

type LoggedCommit = Omit<Commit, 'isEdge' | 'step'>;

/** Reads fields that end with NUL: two of a commit, then two for each file. */
function readLog(output: string): LoggedCommit[] {
  const fields = output.split('\0');
  const commits: LoggedCommit[] = [];
  for (let at = 0; at < fields.length; ) {
    if (fields[at] === '') {
      at += 1;
      continue;
    }
    const [id = '', seconds = ''] = fields.slice(at, at + 2);
    const files = filesFrom(fields, at + 2);
    at = files.end;
    commits.push({
      id,
      time: isoTime(seconds),
      files: files.read,
    });
  }
  return commits;
}

const isoTime = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');

function filesFrom(fields: readonly string[], from: number): { read: FileChange[]; end: number } {
  const read: FileChange[] = [];
  let at = from;
  // The first stands on a line of its own.
  for (; /^\n?:/.test(fields[at] ?? ''); at += 2) {
    const [, , before = '', after = ''] = (fields[at] ?? '').split(' ');
    const blob = (id: string) => (NO_BLOB.test(id) ? undefined : id);
    read.push({ path: itemAt(fields, at + 1), before: blob(before), after: blob(after) });
  }
  return { read: read.toSorted((a, b) => (a.path < b.path ? -1 : 1)), end: at };
}
