import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { type SiteConfig, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { cacheDirectory, cacheName } from '../../src/intake/cache-directory.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { codeDigest } from '../../src/intake/code-digest.ts';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { handOverCatalogue, takeInCatalogue } from '../../src/intake/take-in-catalogue.ts';
import { renderingBeside } from '../../src/integrations/rendering-beside.ts';
import { siteMap } from '../../src/integrations/site-map.ts';
import { type LastOutput, lastOutput } from '../../src/output/last-output.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { type IndexPlaces, indexBeside } from '../../src/search/index-beside.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';
import { type Stage, stageWatch } from './stages.ts';
import { stagingOf, takePlaceOf } from './take-place.ts';

/** What a build did. */
export interface Built {
  readonly published: number;
  /** How many files were checked, and how many pages rendered, because they were new or had changed. */
  readonly checked: number;
  readonly rendered: number;
  /** Pages taken from the last site. */
  readonly taken: number;
  /** Whether the search index was made anew. */
  readonly indexed: boolean;
  readonly stages: readonly Stage[];
}

export interface BuildOptions {
  readonly out: string;
  /** Without the search index: to measure everything else. */
  readonly withSearch?: boolean;
}

/**
 * Builds the site: check, pages and search index into a folder of their own, which takes the place of the last
 * good one only when it is whole.
 *
 * @returns undefined when the content has errors
 */
export async function buildSite({
  out,
  withSearch = true,
}: BuildOptions): Promise<Built | undefined> {
  const env = process.env;
  const { siteUrl } = siteConfig(env);
  const watch = stageWatch();
  watch.begin('check');
  const checking = progressLine('Checking assessments');
  const intake = await takeInCatalogue(env, checking.show);
  checking.end();
  const { files, diagnostics } = intake;
  if (hasErrors(diagnostics)) {
    // What stops the build, and not the notes of a thousand other files around it.
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    printDiagnostics(errors, { texts: textsOf(files), checked: files.length });
    return undefined;
  }
  watch.begin('load');
  const { catalogue } = handOverCatalogue(intake, env);
  const documents = withSearch ? searchDocuments(catalogue.agents, env) : [];
  const staging = stagingOf(out, join(PROJECT_ROOT, '.astro'));
  const code = cacheName(codeDigest(['src', 'public']), siteConfig(env), env.NODE_ENV);
  const notes = join(cacheDirectory(env), 'output', cacheName(out));
  const output = lastOutput(out, `${notes}-pages.json`, code);
  const { integrations, pages, endLine } = makingPages(out, output, watch, siteConfig(env));
  const places = {
    folder: `${staging}.search`,
    last: join(out, 'pagefind'),
    note: `${notes}-search.json`,
    code,
  };
  const own = [staging, places.folder, `${places.folder}.ndjson`];
  removeAll(own);
  try {
    watch.begin('bundle');
    const indexing = withSearch ? indexed(documents, places) : undefined;
    // A failure of the index is dealt with below, whenever it comes.
    indexing?.catch(() => {});
    await buildPages({
      root: PROJECT_ROOT,
      outDir: staging,
      logLevel: 'error',
      site: siteUrl,
      integrations,
    });
    endLine();
    watch.end();
    const index = await indexing;
    if (index) renameSync(places.folder, join(staging, 'pagefind'));
    takePlaceOf(out, staging);
    output.remember();
    index?.remember();
    return {
      published: files.length,
      checked: intake.examined,
      ...pages,
      indexed: index?.taken === false,
      stages: index ? [...watch.stages, index.stage] : watch.stages,
    };
  } finally {
    removeAll(own);
  }
}

/** What makes the pages: shows how far it is, and counts. */
function makingPages(
  out: string,
  output: LastOutput,
  watch: ReturnType<typeof stageWatch>,
  { siteUrl, basePath }: SiteConfig,
) {
  const line = progressLine('Rendering pages');
  const addresses: string[] = [];
  const pages = { taken: 0, rendered: 0 };
  const beside = renderingBeside(out, output, {
    begin: () => watch.begin('render'),
    progress(done, of, isTaken) {
      pages[isTaken ? 'taken' : 'rendered'] += 1;
      line.show(done, of);
    },
    unseen(some) {
      const seen = some.filter((address) => address.endsWith('/'));
      addresses.push(...seen.map((address) => `${siteUrl}${basePath}${address.slice(1)}`));
    },
  });
  return { integrations: [beside, siteMap(addresses)], pages, endLine: line.end };
}

async function indexed(documents: Parameters<typeof indexBeside>[0], places: IndexPlaces) {
  const started = performance.now();
  const index = await indexBeside(documents, places);
  const seconds = (performance.now() - started) / 1000;
  return { ...index, stage: { name: 'index', seconds } };
}

function removeAll(paths: readonly string[]): void {
  for (const folder of paths) rmSync(folder, { recursive: true, force: true });
}
