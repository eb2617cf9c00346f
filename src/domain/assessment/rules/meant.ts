import { onceEach } from '../../once-each.ts';
import type { Meaning } from '../format/meanings.ts';
import { meantTexts } from '../format/meant-texts.ts';
import { assessmentSchema } from '../format/schema.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { dataOf } from './draft.ts';

/** One schema serves assessments and opinions, as opinions have keys of assessments. */
const texts = onceEach((file: AssessmentFile) =>
  meantTexts(file.schema ?? assessmentSchema, dataOf(file)),
);

/** The texts of the data to which the schema gives one of these meanings, in the order of the file. */
export const textsOfMeaning = (file: AssessmentFile, ...meanings: readonly Meaning[]) =>
  texts(file).filter(({ meaning }) => meanings.includes(meaning));
