import type { Environment } from '../config.ts';
import type { BuiltFrom } from '../domain/history/commit.ts';
import { contentDirectories } from './directories.ts';
import { GitError, git, repositoryOf } from './git.ts';

/**
 * The commits that the content stands at, a repository once, in the order of the content folders. Content that no git
 * knows has none.
 */
export function builtFrom(env: Environment): BuiltFrom[] {
  try {
    const folders = contentDirectories(env).flatMap((folder) => {
      const repository = repositoryOf(folder);
      return repository === undefined ? [] : [{ repository, folder }];
    });
    return [...Map.groupBy(folders, ({ repository }) => repository)].flatMap(([repository, all]) =>
      standsAt(
        repository,
        all.map(({ folder }) => folder),
      ),
    );
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

function standsAt(repository: string, folders: readonly string[]): BuiltFrom[] {
  const ask = (...args: string[]) => git(repository, args).output.toString('utf8').trim();
  const [commit, seconds] = ask('log', '-1', '--no-show-signature', '--format=%H %ct').split(' ');
  if (!commit) return [];
  const changed = ask('status', '--porcelain', '--', ...folders) !== '';
  return [{ commit, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), changed }];
}
