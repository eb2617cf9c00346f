import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from '../prerender/site-files.ts';
import { NO_FILTERS, type SearchDocument } from '../views/search/documents.ts';
import { writeSearchIndex } from './build-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'septet-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const documents = Array.from(
  { length: 40 },
  (_, index): SearchDocument => ({
    path: `/agents/${index}/`,
    title: `Agent ${index}`,
    meta: {},
    filters: { ...NO_FILTERS, page: ['Agents'], band: [`band ${index % 5}`] },
    summary: Array.from({ length: 200 }, (__, word) => `word${word * index}`).join(' '),
    sections: [],
  }),
);

/** @throws Error where a file is not whole */
function openFile(file: string): void {
  const content = readFileSync(file);
  if (file.endsWith('.json')) JSON.parse(content.toString());
  else if (file.endsWith('.js')) expect(content.length).toBeGreaterThan(0);
  else gunzipSync(content);
}

// Pagefind 1.5.2 answered while it was still writing, and was then ended: on a busy machine six indexes of 40 were not whole.
test.each([1, 2, 3, 4, 5])(
  'every file of an index is whole when it is written: %i',
  async (run) => {
    const out = join(folder, String(run));
    await writeSearchIndex(documents, out);
    const files = filesBelow(out);
    expect(files.length).toBeGreaterThan(documents.length);
    for (const file of files) openFile(join(out, file));
  },
);
