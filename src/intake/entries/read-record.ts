import { parseLine } from '../../cache/store.ts';
import type { AssessmentRecord, AssessmentTexts } from '../../domain/catalogue.ts';
import { rememberScores } from '../../domain/cvss/known-scores.ts';
import type { WrittenRecord } from '../../site-data.ts';

/** A record without its texts. */
export type Front = Omit<AssessmentRecord, 'texts'> & {
  /** The CVSS scores of each vector: nothing else takes as long to compute again. */
  readonly cvss: Readonly<Record<string, number>>;
};

/** Puts the opinions, which are in files of their own, into a written record. */
export function withOpinions(
  { front, body }: WrittenRecord,
  opinions: AssessmentRecord['opinions'],
): WrittenRecord {
  if (opinions.length === 0) return { front, body };
  const record: Front = parseLine(front);
  return { front: new TextEncoder().encode(JSON.stringify({ ...record, opinions })), body };
}

/** Reads a written record. Its texts are parsed only when somebody asks for them. */
export function readRecord({ front, body }: WrittenRecord): AssessmentRecord {
  const { cvss, ...rest }: Front = parseLine(front);
  rememberScores(cvss);
  return { ...rest, texts: () => textsOf(body) };
}

let lastParsed: { readonly body: Uint8Array; readonly texts: AssessmentTexts } | undefined;

/** Keeps only the last texts. A caller asks for the same several times, and all texts would fill the memory. */
function textsOf(body: Uint8Array): AssessmentTexts {
  if (lastParsed?.body !== body) lastParsed = { body, texts: parseLine(body) };
  return lastParsed.texts;
}
