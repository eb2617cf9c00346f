import type { SearchDocument } from '../views/search/documents.ts';
import { writeSearchIndex } from './build-index.ts';

/** Documents as JSON, one on each line, and the folder for their index. */
export interface IndexTask {
  readonly lines: string;
  readonly folder: string;
}

export default ({ lines, folder }: IndexTask): Promise<void> =>
  writeSearchIndex(
    lines.split('\n').map((line): SearchDocument => JSON.parse(line)),
    folder,
  );
