import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueEdition } from '../../src/domain/editions/edition.ts';
import { git, objectId } from '../../src/intake/git.ts';
import { CannotRun } from '../command.ts';
import { type EditionCommit, editionFrom } from './manifest.ts';
import type { EditionPlace } from './place.ts';

/**
 * Builds a commit in a folder of its own, and returns the edition that it gives. So an edition contains neither files
 * that git does not know nor what an earlier build has left.
 *
 * @throws CannotRun where the commit cannot be built
 */
export function rebuild(place: EditionPlace, requested: EditionCommit): CatalogueEdition {
  const commit = objectId(place.repository, `${requested.commit}^{commit}`);
  if (commit === undefined) {
    throw new CannotRun(
      `The commit of edition ${requested.edition}, ${requested.commit}, is not in this clone: git fetch --tags brings it where it was tagged.`,
    );
  }
  refuseForeignCommit(place.repository, { ...requested, commit });
  for (const signal of SIGNALS) process.on(signal, leaveToChild);
  const folder = mkdtempSync(join(tmpdir(), 'septet-edition-'));
  try {
    const checkout = join(folder, 'checkout');
    const site = join(folder, 'site');
    checkOut(place.repository, commit, checkout);
    const root = join(checkout, place.root);
    bringPackages(join(place.repository, place.root), root);
    const settings = settingsOf(place, join(folder, 'cache'));
    runNpm(root, ['run', '--silent', 'build', '--', '--out', site], settings);
    return editionFrom(place, { ...requested, commit }, { checkout, root, site });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, leaveToChild);
  }
}

/** Ctrl-C ends the child too. This process waits for that, so that it removes the folder and reports the failure. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const leaveToChild = (): void => undefined;

/** To build a commit is to run its code. Any fork can add commits beside the history, which nobody has reviewed. */
function refuseForeignCommit(repository: string, { edition, commit }: EditionCommit): void {
  if (git(repository, ['merge-base', '--is-ancestor', commit, 'HEAD']).code === 0) return;
  throw new CannotRun(
    `Commit ${commit} of edition ${edition} is not in the history of HEAD, so its code is not run: check out a branch that contains it, or take the file of the edition back from git.`,
  );
}

/** Keeps the line ends of the commit, whatever the git settings of the person say. */
const AS_COMMITTED = ['-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];

/** Makes a clone that borrows the objects of the repository and does not change it. */
function checkOut(repository: string, commit: string, checkout: string): void {
  const how = ['--quiet', '--shared', '--no-checkout', ...AS_COMMITTED];
  const cloned = git(repository, ['clone', ...how, '.', checkout]);
  const { code, message } =
    cloned.code === 0 ? git(checkout, ['checkout', '--quiet', '--detach', commit]) : cloned;
  if (code === 0) return;
  throw new CannotRun(
    `Commit ${commit} cannot be checked out into ${checkout}. Git says: ${message}`,
  );
}

/** Links the installed packages, where the commit has the same lock file; otherwise npm installs those of the commit. */
function bringPackages(root: string, rootInCheckout: string): void {
  const lockIn = (folder: string) => {
    const file = join(folder, 'package-lock.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const lock = lockIn(rootInCheckout);
  if (lock === undefined) {
    throw new CannotRun(
      'That commit has no package-lock.json in the folder of the catalogue, so nothing says which packages build it: run npm install there, and commit the file.',
    );
  }
  if (lockIn(root) === lock) {
    symlinkSync(join(root, 'node_modules'), join(rootInCheckout, 'node_modules'), 'junction');
  } else runNpm(rootInCheckout, ['ci', '--no-audit', '--no-fund'], {});
}

type Variables = Readonly<Record<string, string>>;

const settingsOf = ({ settings }: EditionPlace, cache: string): Variables => ({
  SITE_URL: settings.siteUrl,
  BASE_PATH: settings.basePath,
  ...(settings.repository !== null && { REPOSITORY_URL: settings.repository }),
  SEPTET_CACHE: cache,
});

/** Variables that must not reach the build of the commit: settings of the person, and what npm and Septet tell commands. */
const DROPPED_ENV =
  /^(?:CONTENT_DIR|EXTRAS_UP_TO|REPOSITORY_URL|INIT_CWD|NODE_OPTIONS|SEPTET_.*|npm_(?:package|lifecycle)_.*)$/;

function runNpm(cwd: string, args: readonly string[], settings: Variables): void {
  const kept = Object.entries(process.env).filter(([name]) => !DROPPED_ENV.test(name));
  const { status } = spawnSync('npm', args, {
    cwd,
    env: { ...Object.fromEntries(kept), ...settings },
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new CannotRun(`npm ${args.join(' ')} failed at that commit, and says why above.`);
}
