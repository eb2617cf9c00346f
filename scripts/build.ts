import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { ConfigError, siteConfig } from '../src/config.ts';
import { hasErrors } from '../src/domain/diagnostic.ts';
import { takeIn } from '../src/intake/assessments.ts';
import { PROJECT_ROOT } from '../src/intake/directories.ts';
import { count } from '../src/presentation/format.ts';
import { buildSearchIndex, writeSearchIndex } from '../src/search/build-index.ts';
import { searchDocuments } from '../src/search/documents.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/**
 * Builds the site: check, pages and search index into a folder of their own, which takes the place of the last
 * good one only when it is whole.
 *
 * @returns the number of published assessments, or undefined when the content has errors
 */
export async function buildSite(out: string): Promise<number | undefined> {
  const { siteUrl } = siteConfig(process.env);
  const { files, diagnostics } = takeIn(process.env);
  if (hasErrors(diagnostics)) {
    // What stops the build, and not the notes of a thousand other files around it.
    printDiagnostics(
      files,
      diagnostics.filter(({ severity }) => severity === 'error'),
    );
    return undefined;
  }
  const staging = `${out}.building`;
  rmSync(staging, { recursive: true, force: true });
  try {
    const [index] = await Promise.all([
      buildSearchIndex(searchDocuments(files, process.env)),
      buildPages({ root: PROJECT_ROOT, outDir: staging, logLevel: 'error', site: siteUrl }),
    ]);
    writeSearchIndex(index, staging);
    takePlaceOf(out, staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return files.length;
}

/** Puts a whole new site where the last one was; if that fails, the last one comes back. */
function takePlaceOf(out: string, staging: string): void {
  const last = `${out}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, last);
  try {
    renameSync(staging, out);
  } catch (error) {
    if (existsSync(last)) renameSync(last, out);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** Runs a build for a command line: says what came of it and returns the exit code. */
export async function runBuild(out: string): Promise<number> {
  const started = performance.now();
  try {
    const published = await buildSite(out);
    if (published === undefined) {
      console.error('Nothing was built, and the last good site is untouched.');
      return 1;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.error(`Built ${count(published, 'assessment')} into ${out} in ${seconds} s.`);
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
    options: { out: { type: 'string', default: join(PROJECT_ROOT, 'dist') } },
  });
  process.exitCode = await runBuild(resolve(values.out));
}
