import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { NextSite } from '../prerender/site-files.ts';
import { onThread } from '../threads.ts';
import type { SearchDocument } from '../views/search/documents.ts';
import type { IndexTask } from './index-worker.ts';

const PROGRAM = new URL('index-worker.ts', import.meta.url);
/** The folder of the index in a site. */
const FOLDER = 'pagefind';

/**
 * Builds the search index on a thread, while pages are rendered; or keeps that of the last site, where nothing that it is
 * made from has changed.
 *
 * @param from digest of what the documents follow from
 * @returns whether it was built
 */
export async function updateIndex(
  site: NextSite,
  from: string,
  documents: () => Iterable<SearchDocument>,
): Promise<boolean> {
  if (site.keepAllIfSame(`${FOLDER}/`, [from])) return false;
  const lines = Array.from(documents(), (document) => JSON.stringify(document)).join('\n');
  const keys = [from, hash('sha256', lines)];
  if (site.keepAllIfSame(`${FOLDER}/`, keys)) return false;
  await onThread<IndexTask, void>(PROGRAM, { lines, folder: join(site.staging, FOLDER) });
  site.noteAll(FOLDER, keys);
  return true;
}
