import type { Place } from '../../position.ts';
import { type AssessmentFile, readAssessmentFile } from './file.ts';

/** For tests: a text, read as the assessment file at a path. */
export const fileOfText = (text: string, path = 'valid.md'): AssessmentFile =>
  readAssessmentFile(new TextEncoder().encode(text), path);

/** For tests: the text at a place of a file, at most to the end of its first line. */
export const markedPart = ({ text }: AssessmentFile, { start, end }: Place): string | undefined =>
  text
    .split('\n')
    [start.line - 1]?.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
