import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { siteConfig } from '../config.ts';
import { type SearchDocument, searchHtml } from '../views/search/documents.ts';
import { steadyIndex } from './steady-index.ts';

/** A file of the search index, below `/pagefind/`. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The files of the index that the site loads. The ready-made interfaces of the indexer are left out. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(?:index|fragment|filter)\/.*)$/;

/** Pages share files of the index where there are more of them: hosts count files, and a first search loads several. */
const MOST_FRAGMENTS = 2000;

/**
 * Builds the search index in memory.
 *
 * @throws Error with the message of the indexer when it refuses a document
 */
export function buildSearchIndex(documents: readonly SearchDocument[]): Promise<IndexFile[]> {
  return withIndex(documents, async (index) => {
    const { errors, files } = await index.getFiles();
    throwErrors(errors, 'the whole index');
    return files.filter(({ path }) => NEEDED.test(path));
  });
}

/**
 * Builds the search index into a folder.
 *
 * @throws Error with the message of the indexer when it refuses a document
 */
export function writeSearchIndex(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<void> {
  return withIndex(documents, async (index) => {
    const { errors } = await index.writeFiles({ outputPath: folder });
    throwErrors(errors, 'the whole index');
    for (const name of readdirSync(folder)) {
      const isNeeded = NEEDED.test(name) || NEEDED.test(`${name}/`);
      if (!isNeeded) rmSync(join(folder, name), { recursive: true });
    }
    steadyIndex(folder);
  });
}

async function withIndex<T>(
  documents: readonly SearchDocument[],
  use: (index: pagefind.PagefindIndex) => Promise<T>,
): Promise<T> {
  const { contentLanguage = 'en' } = siteConfig(process.env);
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: contentLanguage,
    maxFragments: MOST_FRAGMENTS,
  });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.path, content: searchHtml(document) });
      throwErrors(added.errors, document.path);
    }
    return await use(index);
  } finally {
    await pagefind.close();
  }
}

function throwErrors(errors: readonly string[], refused: string): void {
  if (errors.length === 0) return;
  throw new Error(`The search index refused ${refused}: ${errors.join('; ')}`);
}
