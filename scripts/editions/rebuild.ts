import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CatalogueEdition,
  EDITIONS,
  editionSchema,
} from '../../src/domain/editions/edition.ts';
import { commitOf, git } from '../../src/intake/git.ts';
import { filesBelow } from '../../src/prerender/site-files.ts';
import { CannotRun } from '../command.ts';
import type { EditionPlace } from './place.ts';

/** What is looked for: a commit, and the name that it gets. */
interface Wanted {
  readonly edition: string;
  readonly commit: string;
}

/**
 * Builds a commit in a folder of its own, and says what came of it. So neither files that git does not know nor what an
 * earlier build left can be in an edition.
 *
 * @throws CannotRun where it cannot be built
 */
export function rebuild(place: EditionPlace, wanted: Wanted): CatalogueEdition {
  const commit = commitOf(place.repository, wanted.commit);
  const folder = mkdtempSync(join(tmpdir(), 'septet-edition-'));
  try {
    const checkout = join(folder, 'checkout');
    const site = join(folder, 'site');
    checkOut(place.repository, commit, checkout);
    const root = join(checkout, place.root);
    bringPackages(join(place.repository, place.root), root);
    const settings = settingsOf(place, join(folder, 'cache'));
    run(root, ['run', '--silent', 'build', '--', '--out', site], settings);
    return made(place, { ...wanted, commit }, { checkout, root, site });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A clone that borrows the objects of the repository, and leaves it as it is. */
function checkOut(repository: string, commit: string, checkout: string): void {
  const cloned = git(repository, ['clone', '--quiet', '--shared', '--no-checkout', '.', checkout]);
  const isThere =
    cloned.code === 0 && git(checkout, ['checkout', '--quiet', '--detach', commit]).code === 0;
  if (isThere) return;
  throw new CannotRun(
    `Commit ${commit} cannot be checked out into ${checkout}: is there room on the disk?`,
  );
}

/** The packages that are here, where the commit asks for the same; otherwise npm installs those that it asks for. */
function bringPackages(here: string, there: string): void {
  const lockIn = (folder: string) => {
    const file = join(folder, 'package-lock.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  if (lockIn(here) === lockIn(there)) {
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
  throw new CannotRun(`npm ${args.join(' ')} failed at that commit; it says above what is wrong.`);
}

interface Made {
  readonly checkout: string;
  readonly root: string;
  readonly site: string;
}

function made(
  place: EditionPlace,
  { edition, commit }: Wanted,
  { checkout, root, site }: Made,
): CatalogueEdition {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const { content: _content, ...built } = JSON.parse(read('api/v1/build.json'));
  const seconds = git(checkout, ['log', '-1', '--format=%ct']).output.toString('utf8');
  const files = place.content.flatMap((folder) =>
    filesBelow(join(checkout, folder))
      .filter((path) => !path.startsWith(`${EDITIONS}/`))
      .map((path) => `${folder}/${path}`),
  );
  return editionSchema.parse({
    ...built,
    edition,
    commit,
    day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
    septet: versionFor(root),
    ...place.settings,
    content: Object.fromEntries(files.map((path) => [path, sumOf(join(checkout, path))])),
    data: Object.fromEntries(
      [...read('api/v1/SHA256SUMS').matchAll(/^(\w+) {2}(.+)$/gm)].map(([, sum, name]) => [
        name,
        sum,
      ]),
    ),
    site: sumsOf(site),
  });
}

const sumOf = (file: string): string => hash('sha256', readFileSync(file));

/** The sums of the folders of a site, and of the files beside them. */
function sumsOf(site: string): Record<string, string> {
  const parts = Map.groupBy(filesBelow(site), (path) => path.split('/', 1)[0] ?? '');
  return Object.fromEntries(
    [...parts].map(([part, files]) => {
      const lines = files.map((path) => `${sumOf(join(site, path))}  ${path}\n`);
      return [part, hash('sha256', lines.join(''))];
    }),
  );
}

/** The version of Septet that builds a catalogue: of the package that it has, or of the project itself. */
function versionFor(root: string): unknown {
  const installed = join(root, 'node_modules', 'septet', 'package.json');
  const file = existsSync(installed) ? installed : join(root, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
