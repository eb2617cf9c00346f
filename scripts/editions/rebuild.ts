import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueEdition } from '../../src/domain/editions/edition.ts';
import { commitOf, git } from '../../src/intake/git.ts';
import { CannotRun } from '../command.ts';
import { frozenFrom, type Wanted } from './manifest.ts';
import type { EditionPlace } from './place.ts';

/**
 * Builds a commit in a folder of its own, and says what came of it. So neither files that git does not know nor what an
 * earlier build left can be in an edition.
 *
 * @throws CannotRun where it cannot be built
 */
export function rebuild(place: EditionPlace, wanted: Wanted): CatalogueEdition {
  const commit = commitOf(place.repository, wanted.commit);
  refuseForeign(place.repository, { ...wanted, commit });
  for (const signal of SIGNALS) process.on(signal, leaveToChild);
  const folder = mkdtempSync(join(tmpdir(), 'septet-edition-'));
  try {
    const checkout = join(folder, 'checkout');
    const site = join(folder, 'site');
    checkOut(place.repository, commit, checkout);
    const root = join(checkout, place.root);
    bringPackages(join(place.repository, place.root), root);
    const settings = settingsOf(place, join(folder, 'cache'));
    run(root, ['run', '--silent', 'build', '--', '--out', site], settings);
    return frozenFrom(place, { ...wanted, commit }, { checkout, root, site });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, leaveToChild);
  }
}

/** Ctrl-C ends the child as well. So its failure is what is told, and the folder is removed first. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const leaveToChild = (): void => undefined;

/** To build a commit is to run its code. Any fork can put commits beside the history, and nobody has reviewed those. */
function refuseForeign(repository: string, { edition, commit }: Wanted): void {
  if (git(repository, ['merge-base', '--is-ancestor', commit, 'HEAD']).code === 0) return;
  throw new CannotRun(
    `Commit ${commit} of edition ${edition} is not in the history of HEAD, so its code is not run: check out a branch that contains it, or take the file of the edition back from git.`,
  );
}

/** Line ends are those of the commit, whatever the person has set for their own files. */
const AS_COMMITTED = ['-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];

/** A clone that borrows the objects of the repository, and leaves it as it is. */
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

/** The packages that are here, where the commit asks for the same; otherwise npm installs those that it asks for. */
function bringPackages(here: string, there: string): void {
  const lockIn = (folder: string) => {
    const file = join(folder, 'package-lock.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const asked = lockIn(there);
  if (asked === undefined) {
    throw new CannotRun(
      'That commit has no package-lock.json in the folder of the catalogue, so nothing says which packages build it: run npm install there, and commit the file.',
    );
  }
  if (lockIn(here) === asked) {
    symlinkSync(join(here, 'node_modules'), join(there, 'node_modules'), 'junction');
  } else run(there, ['ci', '--no-audit', '--no-fund'], {});
}

type Variables = Readonly<Record<string, string>>;

const settingsOf = ({ settings }: EditionPlace, cache: string): Variables => ({
  SITE_URL: settings.siteUrl,
  BASE_PATH: settings.basePath,
  ...(settings.repository !== null && { REPOSITORY_URL: settings.repository }),
  SEPTET_CACHE: cache,
});

/** What the person who asked has set, and what npm and Septet tell their own commands, is not for the other folder. */
const THEIRS =
  /^(?:CONTENT_DIR|EXTRAS_UP_TO|REPOSITORY_URL|INIT_CWD|NODE_OPTIONS|SEPTET_.*|npm_(?:package|lifecycle)_.*)$/;

function run(cwd: string, args: readonly string[], settings: Variables): void {
  const own = Object.entries(process.env).filter(([name]) => !THEIRS.test(name));
  const { status } = spawnSync('npm', args, {
    cwd,
    env: { ...Object.fromEntries(own), ...settings },
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new CannotRun(`npm ${args.join(' ')} failed at that commit, and says why above.`);
}
