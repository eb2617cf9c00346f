import { existsSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Environment } from '../../src/config.ts';
import type { Content } from '../../src/domain/assessment/reading/file.ts';
import { type ListingReading, readListing } from '../../src/importing/read.ts';
import { slugOfPage } from '../../src/importing/slug-of-page.ts';
import { readContent } from '../../src/intake/content.ts';
import { shown } from '../../src/intake/directories.ts';
import { CannotRun } from '../command.ts';

/** A page as read. The slug is empty where there is none. */
export interface ListingPage {
  readonly path: string;
  readonly slug: string;
  readonly reading: ListingReading;
}

/** Far more than a page has, far less than what takes long to read. */
const MAX_BYTES = 256 * 1024;

/**
 * Reads the named pages, each once.
 *
 * @throws CannotRun where a path is no file, before any page is read
 */
export function readListingPages(paths: readonly string[], env: Environment): ListingPage[] {
  const files = [...new Set(paths.map((path) => found(path, env)))];
  return files.map((file) => {
    const path = shown(file);
    const reading = readPage(readContent(file, MAX_BYTES));
    const name = reading.listing?.name ?? '';
    return { path, slug: slugOfPage(basename(file, extname(file)), name), reading };
  });
}

function found(path: string, env: Environment): string {
  const fromPerson = resolve(env.INIT_CWD ?? '', path);
  const file = existsSync(fromPerson) ? fromPerson : resolve(path);
  if (!existsSync(file)) throw new CannotRun(`There is no file "${path}".`);
  if (statSync(file).isFile()) return file;
  throw new CannotRun(
    `"${path}" is no file: name the pages, as in ${path.replace(/\/$/, '')}/*.txt.`,
  );
}

function readPage(bytes: Content): ListingReading {
  if (!(bytes instanceof Uint8Array)) {
    return { unread: [{ what: `The file has ${bytes.length} bytes; no page has that many.` }] };
  }
  try {
    return readListing(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { unread: [{ what: 'The file is not UTF-8 text.' }] };
  }
}
