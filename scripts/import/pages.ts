import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Environment } from '../../src/config.ts';
import type { Content } from '../../src/domain/assessment/reading/file.ts';
import { type PageSource, pageSource, slugOfPage } from '../../src/importing/page-source.ts';
import { type ListingReading, readListing } from '../../src/importing/read.ts';
import { readContent } from '../../src/intake/content.ts';
import { displayPath } from '../../src/intake/listing.ts';
import { CannotRun } from '../command.ts';
import { existingPath } from '../given-files.ts';

/** A page that was read. The slug is empty where neither file nor title make one. */
export interface ListingPage {
  readonly path: string;
  readonly slug: string;
  readonly reading: ListingReading;
  readonly source: PageSource;
}

/** Far more than a page has, and far less than what takes long to read. */
const MAX_BYTES = 256 * 1024;

/** The names of those files of a folder that are pages. */
const PAGE_NAME = /^[^.].*\.(?:txt|html?)$/i;

/**
 * Reads the named pages and those in the named folders, each once.
 *
 * @throws CannotRun where a path is neither, before any page is read
 */
export function readListingPages(paths: readonly string[], env: Environment): ListingPage[] {
  const files = [...new Set(paths.flatMap((path) => pageFiles(path, env)))];
  return files.map((file) => {
    const path = displayPath(file);
    const page = readPage(readContent(file, MAX_BYTES));
    const name = page.reading.listing?.name ?? '';
    return { path, slug: slugOfPage(basename(file, extname(file)), name), ...page };
  });
}

/** The file itself, or the pages of a folder. */
function pageFiles(path: string, env: Environment): string[] {
  const file = existingPath(path, env);
  if (!statSync(file).isDirectory()) return [file];
  const pages = readdirSync(file, { withFileTypes: true })
    .filter((entry) => entry.isFile() && PAGE_NAME.test(entry.name))
    .map(({ name }) => join(file, name));
  if (pages.length > 0) return pages.toSorted();
  throw new CannotRun(`The folder "${path}" has no pages, that is, no files .txt or .html.`);
}

function readPage(bytes: Content): Pick<ListingPage, 'reading' | 'source'> {
  if (!(bytes instanceof Uint8Array)) {
    return unreadPage(
      `The file has ${Math.ceil(bytes.length / 1024)} KiB; a page has at most ${MAX_BYTES / 1024} KiB. Save the page alone.`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { reading: readListing(text), source: pageSource(text) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return unreadPage('The file is not UTF-8 text.');
  }
}

const unreadPage = (what: string) => ({ reading: { unread: [{ what }] }, source: {} });
