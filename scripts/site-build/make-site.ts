import { keyOf, storeFolder } from '../../src/cache/key.ts';
import { type Environment, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { besideAssessments } from '../../src/intake/beside.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { handOverCatalogue } from '../../src/intake/hand-over-catalogue.ts';
import { readHistories } from '../../src/intake/history.ts';
import { type CatalogueIntake, takeIn } from '../../src/intake/take-in.ts';
import { handOverKept } from '../../src/prerender/kept.ts';
import { makePages } from '../../src/prerender/make-pages.ts';
import { openShell } from '../../src/prerender/shell.ts';
import type { SiteFiles } from '../../src/prerender/site-files.ts';
import { writeSiteMap } from '../../src/prerender/site-map.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { indexBeside } from '../../src/search/index-beside.ts';
import { endThreads } from '../../src/threads.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';
import type { Built } from './build-site.ts';
import { refuseTooLarge } from './refuse.ts';
import { sealData } from './seal-data.ts';
import { type BuildStage, inStage } from './stages.ts';

/**
 * Makes what has changed of a site.
 *
 * @param code digest of code, settings, layers and guides
 * @returns undefined when the content has errors
 */
export async function makeSite(
  site: SiteFiles,
  code: string,
  withSearch: boolean,
): Promise<Built | undefined> {
  const env = process.env;
  const config = siteConfig(env);
  const stages: BuildStage[] = [];
  try {
    const intake = await inStage(stages, 'check', () => checked(env));
    if (!intake) return undefined;
    const handover = await inStage(stages, 'load', async () =>
      handOverCatalogue(intake, besideAssessments(env, await readHistories(env)), env),
    );
    const { agents } = handover.catalogue;
    const keep = handOverKept(storeFolder(env, 'kept', site.staging), code, handover);
    const index = async (): Promise<boolean> => {
      const from = keyOf(
        code,
        agents.map((agent) => handover.digests.get(agent)),
      );
      return withSearch && (await indexBeside(site, from, () => searchDocuments(agents, env)));
    };
    const indexing = inStage(stages, 'index', index);
    // A failure of the index is dealt with below, whenever it comes.
    indexing.catch(() => {});
    // Beside its packages, whatever the environment says of caches: the code in it imports them.
    const place = storeFolder(env.SEPTET_ROOT ? env : {}, 'shell', code);
    const shell = await inStage(stages, 'bundle', () => openShell(place, config));
    const line = progressLine('Rendering pages');
    const { addresses, ...pages } = await inStage(stages, 'render', () =>
      makePages(shell, site, handover, config, line.show),
    );
    line.end();
    await inStage(stages, 'seal', () => sealData(site));
    await writeSiteMap(site, addresses, handover.redirects, config);
    const indexed = await indexing;
    keep();
    const size = site.size();
    refuseTooLarge(size, config);
    const { records, drafts, examined } = intake;
    const counts = { published: records.length, drafts: drafts.length, checked: examined };
    return { ...pages, ...counts, indexed, size, stages };
  } finally {
    await endThreads();
  }
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
