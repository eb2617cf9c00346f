import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { handOverCatalogue, takeIn } from '../../src/intake/take-in.ts';
import { lastOutput } from '../../src/output/last-output.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { type BuiltIndex, indexBeside } from '../../src/search/index-beside.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';
import { makePages, type PagesMade } from './make-pages.ts';
import { placesOf } from './places.ts';
import { type BuildStage, stageWatch } from './stages.ts';
import { takePlaceOf } from './take-place.ts';

/** What a build did. */
export interface Built extends PagesMade {
  readonly published: number;
  /** How many assessments were left out. */
  readonly drafts: number;
  /** How many files were checked, because they were new or had changed. */
  readonly checked: number;
  /** Whether the search index was made anew. */
  readonly indexed: boolean;
  readonly stages: readonly BuildStage[];
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
  const watch = stageWatch();
  const loaded = await checkedAndLoaded(env, watch.begin);
  if (!loaded) return undefined;
  const { agents, ...numbers } = loaded;
  const { staging, code, pagesStore, search, own } = placesOf(out, env);
  removeAll(own);
  try {
    const indexing = withSearch
      ? timed(indexBeside(searchDocuments(agents, env), search))
      : undefined;
    // A failure of the index is dealt with below, whenever it comes.
    indexing?.catch(() => {});
    watch.begin('bundle');
    const output = lastOutput(out, pagesStore, code);
    const places = { staging, last: out, output };
    const pages = await makePages(places, siteConfig(env), () => watch.begin('render'));
    watch.end();
    const index = await indexing;
    if (index) renameSync(search.folder, join(staging, 'pagefind'));
    takePlaceOf(out, staging);
    output.remember();
    index?.remember();
    return {
      ...numbers,
      ...pages,
      indexed: index?.taken === false,
      stages: index ? [...watch.stages, index.stage] : watch.stages,
    };
  } finally {
    removeAll(own);
  }
}

/** The agents, which the pages know too; undefined after telling which errors there are. */
async function checkedAndLoaded(env: Environment, begin: (stage: string) => void) {
  begin('check');
  const line = progressLine('Checking assessments');
  const intake = await takeIn(env, line.show);
  line.end();
  if (hasErrors(intake.diagnostics)) {
    // What stops the build, and not the notes of a thousand other files around it.
    const errors = intake.diagnostics.filter(({ severity }) => severity === 'error');
    printDiagnostics(errors, { texts: textsOf(intake.files), checked: intake.files.length });
    return undefined;
  }
  begin('load');
  const { agents } = handOverCatalogue(intake, env).catalogue;
  return {
    agents,
    published: intake.records.length,
    drafts: intake.drafts.length,
    checked: intake.examined,
  };
}

async function timed(indexing: Promise<BuiltIndex>): Promise<BuiltIndex & { stage: BuildStage }> {
  const started = performance.now();
  const index = await indexing;
  const seconds = (performance.now() - started) / 1000;
  return { ...index, stage: { name: 'index', seconds } };
}

function removeAll(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
