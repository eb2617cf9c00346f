import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../src/cache/key.ts';
import { type Environment, hostsOf, type SiteConfig, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { excessOf, type SiteSize, tooLarge } from '../../src/domain/hosts.ts';
import type { Handover } from '../../src/handover.ts';
import { besideAssessments } from '../../src/intake/beside.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { readHistories } from '../../src/intake/history.ts';
import { type CatalogueIntake, handOverCatalogue, takeIn } from '../../src/intake/take-in.ts';
import { lastOutput } from '../../src/prerender/last-output.ts';
import { makePages } from '../../src/prerender/make-pages.ts';
import { openShell } from '../../src/prerender/shell.ts';
import { writeSiteMap } from '../../src/prerender/site-map.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { type BuiltIndex, indexBeside } from '../../src/search/index-beside.ts';
import { endThreads } from '../../src/threads.ts';
import { CannotRun } from '../command.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';
import type { Built } from './build-site.ts';
import { looksOf } from './last-site.ts';
import type { BuildPlaces } from './places.ts';
import { sealData } from './seal-data.ts';
import { type BuildStage, stageWatch } from './stages.ts';
import { takePlaceOf } from './take-place.ts';

/** Makes a whole site and puts it in the place of the last one; undefined when the content has errors. */
export async function makeSite(
  out: string,
  places: BuildPlaces,
  withSearch: boolean,
): Promise<Built | undefined> {
  const env = process.env;
  const watch = stageWatch();
  const handover = await checkedAndLoaded(env, watch.begin);
  if (!handover) return undefined;
  try {
    const indexing = withSearch
      ? timed(indexBeside(searchDocuments(handover.catalogue.agents, env), places.search))
      : undefined;
    // A failure of the index is dealt with below, whenever it comes.
    indexing?.catch(() => {});
    const { remember, ...pages } = await allButIndex(out, places, handover, watch.begin);
    watch.begin('seal');
    await sealData(places.staging, out);
    watch.end();
    const index = await indexing;
    if (index) renameSync(places.search.folder, join(places.staging, 'pagefind'));
    const size = refuseTooLarge(places.staging, siteConfig(env));
    takePlaceOf(out, places.staging);
    remember();
    index?.remember();
    return {
      ...pages,
      published: handover.files,
      drafts: handover.drafts,
      checked: handover.examined,
      indexed: index?.taken === false,
      size,
      stages: index ? [...watch.stages, index.stage] : watch.stages,
    };
  } finally {
    await endThreads();
  }
}

/** @throws CannotRun where the host that is set does not take the site */
function refuseTooLarge(folder: string, config: SiteConfig): SiteSize {
  const { digest: _digest, ...size } = looksOf(folder);
  const host = hostsOf(config)[config.host ?? ''];
  if (host && excessOf(size, host).length > 0) {
    throw new CannotRun(
      `${tooLarge(size, host)} Publish it elsewhere, or name another host in septet.config.ts; docs/publishing.md says what makes a site smaller.`,
    );
  }
  return size;
}

type Begin = (stage: string) => void;

/** What the pages show; undefined after telling which errors there are. */
async function checkedAndLoaded(env: Environment, begin: Begin) {
  begin('check');
  const intake = await checked(env);
  if (!intake) return undefined;
  begin('load');
  const beside = besideAssessments(env, await readHistories(env));
  const handover = handOverCatalogue(intake, beside, env);
  return {
    ...handover,
    files: intake.records.length,
    drafts: intake.drafts.length,
    examined: intake.examined,
  };
}

/** Everything of the site but its search index. */
async function allButIndex(
  out: string,
  { staging, shell: kept, pagesStore, code }: BuildPlaces,
  { origins, redirects }: Handover,
  begin: Begin,
) {
  const config = siteConfig(process.env);
  begin('bundle');
  const shell = await openShell(kept, config);
  begin('render');
  const output = lastOutput(out, pagesStore, keyOf(code, shell.files));
  const line = progressLine('Rendering pages');
  const { addresses, ...pages } = await makePages(
    shell,
    { staging, last: out, output, origins },
    config,
    line.show,
  );
  line.end();
  await writeSiteMap(staging, { addresses, redirects }, config);
  return { ...pages, remember: output.remember };
}

/** The assessments; undefined after telling which errors there are. */
async function checked(env: Environment): Promise<CatalogueIntake | undefined> {
  const line = progressLine('Checking assessments');
  const intake = await takeIn(env, line.show);
  line.end();
  if (!hasErrors(intake.diagnostics)) return intake;
  // What stops the build, and not the notes of a thousand other files around it.
  const errors = intake.diagnostics.filter(({ severity }) => severity === 'error');
  printDiagnostics(errors, { texts: textsOf(intake.files), checked: intake.files.length });
  return undefined;
}

async function timed(indexing: Promise<BuiltIndex>): Promise<BuiltIndex & { stage: BuildStage }> {
  const started = performance.now();
  const index = await indexing;
  const seconds = (performance.now() - started) / 1000;
  return { ...index, stage: { name: 'index', seconds } };
}
