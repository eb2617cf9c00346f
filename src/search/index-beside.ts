import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJsonStore } from '../cache/store.ts';
import { isUntouched, linkOrCopy, type Stamp, stampOf } from '../prerender/stamp.ts';
import type { SearchDocument } from '../views/search/documents.ts';

/** Where a build keeps its index: now, the last time, and what is known of that. */
export interface IndexPlaces {
  readonly folder: string;
  /** A file for what goes into the index, while it grows. */
  readonly documents: string;
  readonly last: string;
  /** Where what is known of the last one is kept. */
  readonly store: string;
  /** Digest of all code and settings. */
  readonly code: string;
}

/** The files of an index, by their paths. */
type Files = Readonly<Record<string, Stamp>>;

/** An index that is complete once `remember` may be called. */
export interface BuiltIndex {
  /** Whether it is that of the last time, because nothing that it reads has changed. */
  readonly taken: boolean;
  readonly remember: () => void;
}

const PROGRAM = fileURLToPath(new URL('index-process.ts', import.meta.url));

/** Builds the search index in a process of its own, so that it grows on another core while pages are rendered. */
export async function indexBeside(
  documents: Iterable<SearchDocument>,
  { folder, documents: file, last, store: place, code }: IndexPlaces,
): Promise<BuiltIndex> {
  const digest = createHash('sha256').update(code);
  writeDocuments(documents, file, (lines) => digest.update(lines));
  const now = digest.digest('hex');
  const store = openJsonStore<Files>(place, code);
  const before = store.get(now);
  const taken = before !== undefined && takeAll(before, last, folder);
  try {
    if (!taken) await run(file, folder);
  } finally {
    rmSync(file, { force: true });
  }
  const files = taken ? before : stampsIn(folder);
  return { taken, remember: () => store.keep(new Map([[now, files]])) };
}

/** So many letters are written at once. */
const CHUNK = 1e6;

/** One document a line. */
function writeDocuments(
  documents: Iterable<SearchDocument>,
  file: string,
  onLines: (lines: string) => void,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  let lines = '';
  const flush = (): void => {
    writeFileSync(handle, lines);
    onLines(lines);
    lines = '';
  };
  try {
    for (const document of documents) {
      lines += `${JSON.stringify(document)}\n`;
      if (lines.length > CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(handle);
  }
}

/** The last index, whole and as it was written, or none of it. */
function takeAll(files: Files, last: string, folder: string): boolean {
  const entries = Object.entries(files);
  if (!entries.every(([path, stamp]) => isUntouched(join(last, path), stamp))) return false;
  for (const path of new Set(entries.map(([name]) => dirname(name)))) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  for (const [path] of entries) linkOrCopy(join(last, path), join(folder, path));
  return true;
}

const stampsIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), stampOf(file)]),
  );

function run(documents: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, documents, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) =>
      exitCode === 0
        ? done()
        : fail(new Error(/^(?:Uncaught )?Error: (.*)$/m.exec(errors)?.[1] ?? errors.trim())),
    );
  });
}
