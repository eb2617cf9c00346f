import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../../src/prerender/site-files.ts';
import { COMING, recover, swapAll } from '../../src/prerender/swap.ts';
import type { Language } from '../../src/words/languages.ts';
import { offlinePage } from './offline-page.ts';
import { OFFLINE_SCRIPT, offlineScript } from './offline-scripts.ts';

/** The files that scripts of the site fetch. */
const FETCHED =
  /^(?:data\/.*\.json|search\/(?:names|traits)\.json|api\/v1\/(?:identifiers|agents(?:\/[^/]+)?)\.json|(?:agents\/[^/]+\/)?index\.html)$/;
/** The search index. Only scripts read it, so its files become one script and are removed. */
const INDEX = 'pagefind/';

/** What a copy needs to know of its site. */
export interface OfflineTerms {
  /** The base of the site, with a slash at both ends. */
  readonly basePath: string;
  /** The language of the interface. */
  readonly language?: Language | undefined;
  /** The day on which the site was built. */
  readonly day: string;
}

/**
 * Puts a copy of a built site into a folder that works when it is opened from there. Addresses are relative and lead to
 * files, all scripts are one classic script, and the files that they fetch become scripts.
 *
 * @param site the folder of the built site
 * @param to a folder with an earlier copy, or one that does not exist
 */
export async function makeOffline(site: string, to: string, terms: OfflineTerms): Promise<void> {
  recover(to);
  try {
    await fill(join(to, COMING), site, terms);
    swapAll(to);
  } finally {
    recover(to);
  }
}

async function fill(to: string, site: string, terms: OfflineTerms): Promise<void> {
  cpSync(site, to, { recursive: true });
  const files = filesBelow(to);
  const names = new Set<string>();
  const index: string[] = [];
  const drawing = (path: string): string => readFileSync(join(site, path), 'utf8');
  for (const file of files) {
    if (file.endsWith('.html')) {
      const page = offlinePage(readFileSync(join(to, file), 'utf8'), { ...terms, file, drawing });
      for (const name of page.scripts) names.add(name);
      writeFileSync(join(to, file), page.html);
    }
    if (file.startsWith(INDEX)) index.push(asScript(to, file));
    else if (FETCHED.test(file)) writeFileSync(join(to, `${file}.js`), asScript(to, file));
  }
  writeFileSync(join(to, OFFLINE_SCRIPT), await offlineScript(site, [...names].toSorted()));
  for (const file of files) if (/^_astro\/.*\.js$/.test(file)) rmSync(join(to, file));
  if (index.length === 0) return;
  rmSync(join(to, INDEX), { recursive: true });
  mkdirSync(join(to, INDEX));
  writeFileSync(join(to, INDEX, 'index.js'), index.join(''));
}

/** A file as a script, which hands the content over. */
function asScript(folder: string, file: string): string {
  const content = gzipSync(readFileSync(join(folder, file))).toString('base64');
  return `septetFile(${JSON.stringify(file)},"${content}")\n`;
}
