import { readSatteri } from './engine-satteri.ts';
import { type AssessmentFile, type Content, readWith } from './read-file.ts';

export {
  type AssessmentFile,
  type Content,
  MAX_BYTES,
  opinionOn,
  type Unreadable,
} from './read-file.ts';

/**
 * Reads an assessment file with the native engine, as everything outside the browser does.
 *
 * @param path the path to show to people; its last part gives the slug
 */
export const readAssessmentFile = (content: Content, path: string): AssessmentFile =>
  readWith(readSatteri, content, path);
