import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, hostsOf, siteConfig } from '../src/config.ts';
import { hostsReport } from '../src/domain/hosts.ts';
import { catalogueRoot } from '../src/intake/places.ts';
import { count } from '../src/views/shared/format.ts';
import { CannotRun, runCommand, systemError, thisDay } from './command.ts';
import { type BuildOptions, type Built, buildSite } from './site-build/build-site.ts';
import { lock } from './site-build/lock.ts';
import { refuseForeign } from './site-build/refuse.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Runs a build for a command line: prints the result and returns the exit code.
 *
 * @param isOffline whether to make a copy that works when it is opened from a folder, instead of a site for a server
 * @param report gets what was done, and how long each stage took
 */
export async function runBuild(
  { out, isOffline = false, ...options }: BuildOptions & { readonly isOffline?: boolean },
  report: (built: Built) => void = () => {},
): Promise<number> {
  const started = performance.now();
  let unlock = (): void => {};
  try {
    refuseForeign(out);
    const workplace = join(catalogueRoot(process.env), '.astro');
    unlock = lock(join(workplace, 'building'));
    const site = isOffline ? join(workplace, 'offline-site') : out;
    const built = await buildSite({ ...options, out: site });
    if (!built) {
      console.error(NOTHING_BUILT);
      return 1;
    }
    if (isOffline) {
      // Loaded only here, since it brings a bundler.
      const { makeOffline } = await import('./site-build/offline.ts');
      await makeOffline(site, out, { ...siteConfig(process.env), day: thisDay() });
    }
    printResult(built, out, (performance.now() - started) / 1000);
    console.error(
      isOffline
        ? `Open ${join(out, 'index.html')} in a browser.`
        : hostsReport(built.size, Object.values(hostsOf(siteConfig(process.env)))),
    );
    report(built);
    return 0;
  } catch (error) {
    return printFailure(error);
  } finally {
    unlock();
  }
}

function printResult({ published, drafts, stages }: Built, out: string, seconds: number): void {
  const leftOut = drafts ? `, without ${count(drafts, 'draft')},` : '';
  const result = `Built ${count(published, 'assessment')}${leftOut} into ${out} in ${seconds.toFixed(1)} s`;
  console.error(stages.length > 0 ? `${result}.` : `${result}: nothing has changed.`);
}

/** Prints why there is no site, and returns the exit code. */
function printFailure(error: unknown): number {
  const { message } = systemError(error);
  const couldNotBegin = error instanceof ConfigError || error instanceof CannotRun;
  console.error(couldNotBegin ? message : `The build failed: ${message}`);
  console.error(NOTHING_BUILT);
  return couldNotBegin ? 2 : 1;
}

const NOTHING_BUILT = 'Nothing was built, and the last good site is untouched.';

const USAGE = `Usage: npm run build [-- --out FOLDER] [--offline]

Checks every assessment and builds the site. It takes the place of the last one when it is whole; a build that fails
leaves the last one as it is.

  --out FOLDER    where the site goes (dist/): an empty folder, one with an earlier site, or one that is not there
  --offline       makes a copy that works when its index.html is opened from the folder, without a server (dist-offline/)
  --no-search     without the search index, to measure everything else
  --report FILE   writes what was done, and how long each stage took, as JSON
  --help          print this

Ends with 0, with 1 when the content has errors or the build failed, and with 2 when it could not begin, or
not write the report of a site that is built.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      offline: { type: 'boolean', default: false },
      report: { type: 'string' },
      'no-search': { type: 'boolean', default: false },
    },
  });
  const { report, offline: isOffline } = values;
  const out = values.out ?? join(catalogueRoot(process.env), isOffline ? 'dist-offline' : 'dist');
  const options = { out: withoutLink(out), withSearch: !values['no-search'], isOffline };
  let done: Built | undefined;
  const exitCode = await runBuild(options, (built) => {
    done = built;
  });
  // Not while the site is built, which is there whatever becomes of its report.
  if (report && done) writeWhole(resolve(report), JSON.stringify(done), { replace: true });
  return exitCode;
}

/** Where the folder of the site is a link, the site goes into the folder that it leads to. */
const withoutLink = (out: string): string => (existsSync(out) ? realpathSync(out) : resolve(out));

if (import.meta.main) await runCommand(USAGE, main);
