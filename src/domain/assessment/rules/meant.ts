import { onceEach } from '../../once-each.ts';
import type { Meaning } from '../format/meanings.ts';
import { meantTexts } from '../format/meant-texts.ts';
import { assessmentSchema } from '../format/schema.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { dataOf } from './draft.ts';

/** Opinions have keys of assessments, so that one schema knows the texts of both. */
const texts = onceEach((file: AssessmentFile) =>
  meantTexts(file.schema ?? assessmentSchema, dataOf(file)),
);

/** The texts of the data that mean one of these to the schema, in the order of the file. */
export const textsOfMeaning = (file: AssessmentFile, ...meanings: readonly Meaning[]) =>
  texts(file).filter(({ meaning }) => meanings.includes(meaning));
