import { readSatteri } from './engine-satteri.ts';
import { type AssessmentFile, readWith } from './read-file.ts';

export { type AssessmentFile, MAX_BYTES, type Unreadable } from './read-file.ts';

/**
 * Reads an assessment file with the native engine, as everything outside the browser does.
 *
 * @param bytes the whole file
 * @param path the path to show to people; its last part gives the slug
 */
export const readAssessmentFile = (bytes: Uint8Array, path: string): AssessmentFile =>
  readWith(readSatteri, bytes, path);
