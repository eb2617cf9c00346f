import { keyOf, storeFolder } from '../../src/cache/key.ts';
import { affordsExtras, type Environment, siteConfig } from '../../src/config.ts';
import { hasErrors } from '../../src/domain/diagnostic.ts';
import { textsOf } from '../../src/intake/check-files.ts';
import { readFromGit, readOtherData } from '../../src/intake/other-data.ts';
import { siteDataOf } from '../../src/intake/site-data.ts';
import { type CatalogueIntake, takeIn } from '../../src/intake/take-in.ts';
import { openExtracts } from '../../src/prerender/extracts.ts';
import { makePages } from '../../src/prerender/make-pages.ts';
import { openShell } from '../../src/prerender/shell.ts';
import type { NextSite } from '../../src/prerender/site-files.ts';
import { writeSiteMap } from '../../src/prerender/site-map.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { updateIndex } from '../../src/search/update-index.ts';
import type { SiteData } from '../../src/site-data.ts';
import { endThreads } from '../../src/threads.ts';
import { printDiagnostics } from '../print-diagnostics.ts';
import { progressLine } from '../progress.ts';
import type { Built } from './build-site.ts';
import { refuseTooLarge } from './refuse.ts';
import { sealData } from './seal-data.ts';
import { type BuildStage, inStage } from './stages.ts';

interface SiteTerms {
  readonly site: NextSite;
  /** Digest of code, settings, layers and guides. */
  readonly code: string;
  readonly withSearch: boolean;
  readonly stages: BuildStage[];
}

/**
 * Makes what has changed of a site.
 *
 * @returns undefined when the content has errors
 */
export async function makeSite(
  site: NextSite,
  code: string,
  withSearch: boolean,
): Promise<Built | undefined> {
  const stages: BuildStage[] = [];
  try {
    const intake = await inStage(stages, 'check', () => soundIntake(process.env));
    if (!intake) return undefined;
    const counts = await makeFiles(intake, { site, code, withSearch, stages });
    const size = site.size();
    refuseTooLarge(size, siteConfig(process.env));
    const { records, drafts, examined } = intake;
    return {
      ...counts,
      published: records.length,
      drafts: drafts.length,
      checked: examined,
      size,
      stages,
    };
  } finally {
    await endThreads();
  }
}

async function makeFiles(intake: CatalogueIntake, terms: SiteTerms) {
  const { site, code, stages } = terms;
  const [env, config] = [process.env, siteConfig(process.env)];
  const { data, keepExtracts } = await inStage(stages, 'load', async () => {
    const other = readOtherData(env, await readFromGit(env), intake.files);
    const loaded = siteDataOf(intake, other, env);
    const folder = storeFolder(env, 'extracts', site.staging);
    const { extractsOf, keep } = openExtracts(folder, code, loaded);
    return { data: { ...loaded, extracts: extractsOf }, keepExtracts: keep };
  });
  const indexing = inStage(stages, 'index', () => updateSearch(data, terms));
  // Its failure is thrown where it is awaited below.
  indexing.catch(() => {});
  // Near the packages that the code in it imports, whatever the environment says of caches.
  const shellFolder = storeFolder(env.SEPTET_ROOT ? env : {}, 'shell', code);
  const shell = await inStage(stages, 'bundle', () => openShell(shellFolder, config));
  const line = progressLine('Rendering pages');
  const { addresses, ...pages } = await inStage(stages, 'render', () =>
    makePages({ shell, site, data, config }, line.show),
  );
  line.end();
  await inStage(stages, 'seal', () =>
    sealData(site, affordsExtras(config, data.catalogue.agents.length)),
  );
  await writeSiteMap(site, addresses, data.redirects, config);
  const indexed = await indexing;
  keepExtracts();
  return { ...pages, indexed };
}

/** @returns whether the search index was built */
async function updateSearch(
  { catalogue: { agents }, digests }: SiteData,
  { site, code, withSearch }: SiteTerms,
): Promise<boolean> {
  if (!withSearch) return false;
  const agentDigests = agents.map((agent) => digests.get(agent));
  const documents = () => searchDocuments(agents, process.env);
  return updateIndex(site, keyOf(code, agentDigests), documents);
}

/** The assessments. Prints the errors and returns undefined where there are any. */
async function soundIntake(env: Environment): Promise<CatalogueIntake | undefined> {
  const line = progressLine('Checking assessments');
  const intake = await takeIn(env, line.show);
  line.end();
  if (!hasErrors(intake.diagnostics)) return intake;
  // Only the errors, which stop the build, and not the notes of a thousand other files.
  const errors = intake.diagnostics.filter(({ severity }) => severity === 'error');
  printDiagnostics(errors, { texts: textsOf(intake.files), checked: intake.files.length });
  return undefined;
}
