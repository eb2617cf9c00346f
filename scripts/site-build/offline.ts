import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withSlashes } from '../../src/intake/directories.ts';
import { offlinePage } from './offline-page.ts';
import { OFFLINE_SCRIPT, offlineScript } from './offline-scripts.ts';
import { stagingOf, takePlaceOf } from './take-place.ts';

/** What scripts of the site fetch. */
const FETCHED =
  /^(?:data\/.*\.json|search\/names\.json|api\/v1\/(?:identifiers|agents(?:\/[^/]+)?)\.json|pagefind\/.*|agents\/[^/]+\/index\.html)$/;
/** Of these, what nothing but a script reads: it need not be there twice. */
const ONLY_FETCHED = /^pagefind\//;

/** A site, for its copy. */
export interface OfflineTerms {
  /** The base of the site, with a slash at both ends. */
  readonly basePath: string;
  /** The day on which it was built. */
  readonly day: string;
}

/**
 * Puts a copy of a built site into a folder that works when it is opened from there: addresses are relative and lead to
 * files, all scripts are one classic script, and what they fetch stands there as scripts.
 *
 * @param site the folder of the built site
 * @param to a folder with an earlier copy, or one that is not there
 */
export async function makeOffline(site: string, to: string, terms: OfflineTerms): Promise<void> {
  const staging = stagingOf(to, dirname(site));
  rmSync(staging, { recursive: true, force: true });
  try {
    await fill(staging, site, terms);
    takePlaceOf(to, staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function fill(to: string, site: string, terms: OfflineTerms): Promise<void> {
  cpSync(site, to, { recursive: true });
  const files = filesBelow(to);
  const names = new Set<string>();
  const drawing = (path: string): string => readFileSync(join(site, path), 'utf8');
  for (const file of files) {
    if (file.endsWith('.html')) {
      const page = offlinePage(readFileSync(join(to, file), 'utf8'), { ...terms, file, drawing });
      for (const name of page.scripts) names.add(name);
      writeFileSync(join(to, file), page.html);
    }
    if (FETCHED.test(file)) writeAsScript(to, file);
  }
  writeFileSync(join(to, OFFLINE_SCRIPT), await offlineScript(site, [...names].toSorted()));
  for (const file of files) {
    const isModule = /^_astro\/.*\.js$/.test(file);
    if (isModule || ONLY_FETCHED.test(file)) rmSync(join(to, file));
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => withSlashes(join(parentPath, name).slice(folder.length + 1)));

function writeAsScript(folder: string, file: string): void {
  const bytes = readFileSync(join(folder, file));
  const content = gzipSync(bytes).toString('base64');
  writeFileSync(join(folder, `${file}.js`), `septetFile(${JSON.stringify(file)},"${content}")\n`);
}
