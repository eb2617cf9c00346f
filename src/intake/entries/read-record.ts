import { parseLine } from '../../cache/store.ts';
import type { AssessmentRecord, AssessmentTexts } from '../../domain/catalogue.ts';
import { rememberScores } from '../../domain/cvss/known-scores.ts';
import type { WrittenRecord } from '../../site-data.ts';

export type Front = Omit<AssessmentRecord, 'texts'> & {
  /** The CVSS scores of each vector, which take longest of all to compute again. */
  readonly cvss: Readonly<Record<string, number>>;
};

/** A record as it is written, with the opinions that were read from files of their own. */
export function withOpinions(
  { front, body }: WrittenRecord,
  opinions: AssessmentRecord['opinions'],
): WrittenRecord {
  if (opinions.length === 0) return { front, body };
  const alone: Front = parseLine(front);
  return { front: new TextEncoder().encode(JSON.stringify({ ...alone, opinions })), body };
}

/** Reads a record that was written. Its texts stay folded until somebody asks for them. */
export function readRecord({ front, body }: WrittenRecord): AssessmentRecord {
  const { cvss, ...rest }: Front = parseLine(front);
  rememberScores(cvss);
  return { ...rest, texts: () => textsOf(body) };
}

let lastRead: { readonly of: Uint8Array; readonly texts: AssessmentTexts } | undefined;

/** Only the last texts are kept: whoever asks for some asks several times, and all of them fill the memory. */
function textsOf(body: Uint8Array): AssessmentTexts {
  if (lastRead?.of !== body) lastRead = { of: body, texts: parseLine(body) };
  return lastRead.texts;
}
