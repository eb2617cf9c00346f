import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../src/config.ts';
import { PROJECT_ROOT } from '../src/intake/directories.ts';
import { count } from '../src/presentation/format.ts';
import { type BuildOptions, type Built, buildSite } from './build/build-site.ts';

/**
 * Runs a build for a command line: says what came of it and returns the exit code.
 *
 * @param report told what was done, and how long each stage took
 */
export async function runBuild(
  options: BuildOptions,
  report: (built: Built) => void = () => {},
): Promise<number> {
  const started = performance.now();
  try {
    const built = await buildSite(options);
    if (!built) {
      console.error('Nothing was built, and the last good site is untouched.');
      return 1;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.error(
      `Built ${count(built.published, 'assessment')} into ${options.out} in ${seconds} s.`,
    );
    report(built);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    console.error(error instanceof ConfigError ? message : `The build failed: ${message}`);
    console.error('The last good site is untouched.');
    return error instanceof ConfigError ? 2 : 1;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(PROJECT_ROOT, 'dist') },
      /** For the benchmark: a file for what was done, and a build without the search index. */
      report: { type: 'string' },
      'no-search': { type: 'boolean', default: false },
    },
  });
  // Where the folder of the site is a link, the folder that it leads to gets the site.
  const out = existsSync(values.out) ? realpathSync(values.out) : resolve(values.out);
  process.exitCode = await runBuild({ out, withSearch: !values['no-search'] }, (built) => {
    if (values.report) writeFileSync(values.report, JSON.stringify(built));
  });
}
