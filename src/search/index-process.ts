import { readFileSync } from 'node:fs';
import type { SearchDocument } from '../views/search/documents.ts';
import { writeSearchIndex } from './build-index.ts';

/** The process that indexes: reads documents, one to a line, and writes the index into a folder. */
const [documents = '', folder = ''] = process.argv.slice(2);
const lines = readFileSync(documents, 'utf8').split('\n').slice(0, -1);
await writeSearchIndex(
  lines.map((line): SearchDocument => JSON.parse(line)),
  folder,
);
