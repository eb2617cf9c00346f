import { join } from 'node:path';
import { type Environment, siteConfig } from '../../src/config.ts';
import { contentDirectories } from '../../src/intake/content-directories.ts';
import { commitOf, git, pathInside, repositoryOf, shallowEdges } from '../../src/intake/git.ts';
import { displayPath } from '../../src/intake/listing.ts';
import { catalogueRoot } from '../../src/intake/places.ts';
import { CannotRun } from '../command.ts';

/** @throws CannotRun where no commit can contain all that the site is made from */
export function placeOfEditions(env: Environment) {
  if (env.CONTENT_DIR) {
    throw new CannotRun(
      'CONTENT_DIR is set, and an edition has the content that septet.config.ts names: run this without the variable.',
    );
  }
  const root = catalogueRoot(env);
  const repository = repositoryOf(root);
  if (repository === undefined) {
    throw new CannotRun(
      `${root} is not in a git repository, and an edition is a commit: run git init there, and commit the catalogue.`,
    );
  }
  if (shallowEdges(repository).size > 0) {
    throw new CannotRun(
      'This clone is shallow, and pages show the whole history: fetch it first, with git fetch --unshallow --tags.',
    );
  }
  const content = contentDirectories(env).map((folder) => pathInCommit(repository, folder));
  const { siteUrl, basePath, repository: address = null } = siteConfig(env);
  const settings = { siteUrl, basePath, repository: address };
  return { repository, root: pathInside(repository, root) || '.', content, settings };
}

/** Where an edition is made: the repository, and in it the folders of the catalogue and of its content. */
export type EditionPlace = ReturnType<typeof placeOfEditions>;

/** @throws CannotRun where a folder is in another repository */
function pathInCommit(repository: string, folder: string): string {
  if (repositoryOf(folder) === repository) return pathInside(repository, folder) || '.';
  throw new CannotRun(
    `The content folder ${displayPath(folder)} is in another repository, so no commit of the catalogue contains it. Add its files with git subtree, not as a submodule.`,
  );
}

/** @throws CannotRun where files differ from the last commit */
export function cleanCommit({ repository }: EditionPlace): string {
  const { output } = git(repository, ['status', '--porcelain', '--no-renames', '-z']);
  const changed = output.toString('utf8').split('\0').filter(Boolean);
  if (changed.length === 0) return commitOf(repository, 'HEAD');
  const [first = '', ...others] = changed.map((line) => line.slice(3));
  const differ = others.length > 0 ? `and ${others.length} more differ` : 'differs';
  throw new CannotRun(
    `${join(repository, first)} ${differ} from the last commit, and an edition is a commit: commit or remove them.`,
  );
}
