import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SiteFiles } from '../prerender/site-files.ts';
import type { SearchDocument } from '../views/search/documents.ts';

const PROGRAM = fileURLToPath(new URL('index-process.ts', import.meta.url));
/** Where the index stands in a site. */
const FOLDER = 'pagefind/';

/**
 * Builds the search index in a process of its own, so that it grows on another core while pages are rendered; or keeps
 * that of the last site, where nothing that it reads has changed.
 *
 * @param from digest of what the documents follow from
 * @param place a file for what goes into the index, while it grows
 * @returns whether it was built
 */
export async function indexBeside(
  site: SiteFiles,
  from: string,
  documents: () => Iterable<SearchDocument>,
  place: string,
): Promise<boolean> {
  if (site.keepsAll(FOLDER, [from])) return false;
  try {
    const keys = [from, writeDocuments(documents(), place)];
    if (site.keepsAll(FOLDER, keys)) return false;
    await run(place, join(site.staging, FOLDER));
    site.noteAll(FOLDER, keys);
    return true;
  } finally {
    rmSync(place, { force: true });
  }
}

/** So many letters are written at once. */
const CHUNK = 1e6;

/** Writes one document a line, and returns a digest of all. */
function writeDocuments(documents: Iterable<SearchDocument>, file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  const digest = createHash('sha256');
  let lines = '';
  const flush = (): void => {
    writeFileSync(handle, lines);
    digest.update(lines);
    lines = '';
  };
  try {
    for (const document of documents) {
      lines += `${JSON.stringify(document)}\n`;
      if (lines.length > CHUNK) flush();
    }
    flush();
    return digest.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** @throws Error with what the process says of itself */
async function run(documents: string, folder: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [PROGRAM, documents, folder]);
  } catch (error) {
    const said = String(error instanceof Error && 'stderr' in error ? error.stderr : error).trim();
    throw new Error(/^(?:Uncaught )?Error: (.*)$/m.exec(said)?.[1] ?? said);
  }
}
