import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { type SearchDocument, searchHtml } from '../presentation/search.ts';

/** A file of the search index, below `/pagefind/`. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The parts of the index that the site loads; ready-made interfaces of the indexer are left out. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(?:index|fragment|filter)\/.*)$/;

/**
 * Builds the search index.
 *
 * @throws Error with the words of the indexer when it refuses a document
 */
export async function buildSearchIndex(documents: readonly SearchDocument[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.path, content: searchHtml(document) });
      refuse(added.errors, document.path);
    }
    const result = await index.getFiles();
    refuse(result.errors, 'the whole index');
    return result.files.filter(({ path }) => NEEDED.test(path));
  } finally {
    await pagefind.close();
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`The search index refused ${what}: ${errors.join('; ')}`);
}

export function writeSearchIndex(files: readonly IndexFile[], site: string): void {
  for (const { path, content } of files) {
    const target = join(site, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
