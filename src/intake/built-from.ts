import type { Environment } from '../config.ts';
import type { BuiltFrom } from '../domain/history/commit.ts';
import { contentDirectories } from './content-directories.ts';
import { git, knownToGit, repositoryOf } from './git.ts';
import { lastCommit } from './git-log.ts';

/**
 * The commits that the content is built from, one for each repository, in the order of the content folders. Content
 * outside of git has none.
 */
export const builtFrom = (env: Environment): BuiltFrom[] =>
  knownToGit(() => {
    const byRepository = Map.groupBy(contentDirectories(env), repositoryOf);
    return [...byRepository].flatMap(([repository, folders]) =>
      repository === undefined ? [] : commitOfFolders(repository, folders),
    );
  }, []);

function commitOfFolders(repository: string, folders: readonly string[]): BuiltFrom[] {
  const commit = lastCommit(repository);
  if (!commit) return [];
  const changed = git(repository, ['status', '--porcelain', '--', ...folders]).output.length > 0;
  return [{ commit: commit.id, day: commit.time.slice(0, 10), changed }];
}
