import { join } from 'node:path';
import { keyOf, storeFolder } from '../../src/cache/key.ts';
import { type Environment, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { besideAssessments } from '../../src/intake/beside.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { readHistories } from '../../src/intake/history.ts';
import { type CatalogueIntake, handOverCatalogue, takeIn } from '../../src/intake/take-in.ts';
import { openKept } from '../../src/prerender/kept.ts';
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
import { stageWatch } from './stages.ts';

interface MakeOptions {
  /** Digest of code, settings, layers and guides. */
  readonly code: string;
  /** A folder for what belongs to this build alone. */
  readonly workplace: string;
  readonly withSearch: boolean;
}

/** Makes what has changed of a site; undefined when the content has errors. */
export async function makeSite(
  site: SiteFiles,
  { code, workplace, withSearch }: MakeOptions,
): Promise<Built | undefined> {
  const env = process.env;
  const config = siteConfig(env);
  const watch = stageWatch();
  try {
    watch.begin('check');
    const intake = await checked(env);
    if (!intake) return undefined;
    watch.begin('load');
    const beside = besideAssessments(env, await readHistories(env));
    const handover = handOverCatalogue(intake, beside, env);
    const keep = openKept(storeFolder(env, 'kept', site.staging), code, handover.digests);
    const { agents } = handover.catalogue;
    const from = keyOf(
      code,
      agents.map((agent) => handover.digests.get(agent)),
    );
    const documents = () => searchDocuments(agents, env);
    const indexing = withSearch
      ? watch.beside('index', indexBeside(site, from, documents, join(workplace, 'search.ndjson')))
      : Promise.resolve(false);
    // A failure of the index is dealt with below, whenever it comes.
    indexing.catch(() => {});
    watch.begin('bundle');
    // Beside its packages, whatever the environment says of caches: the code in it imports them.
    const shell = await openShell(storeFolder(env.SEPTET_ROOT ? env : {}, 'shell', code), config);
    watch.begin('render');
    const line = progressLine('Rendering pages');
    const { addresses, ...pages } = await makePages(shell, site, handover, config, line.show);
    line.end();
    await writeSiteMap(site, addresses, handover.redirects, config);
    watch.end();
    const indexed = await indexing;
    keep();
    const size = site.size();
    refuseTooLarge(size, config);
    const { records, drafts, examined } = intake;
    return {
      ...pages,
      published: records.length,
      drafts: drafts.length,
      checked: examined,
      indexed,
      size,
      stages: watch.stages,
    };
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
