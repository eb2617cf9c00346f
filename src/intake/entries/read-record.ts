import type { AssessmentRecord, AssessmentTexts } from '../../domain/catalogue.ts';
import { rememberScores } from '../../domain/cvss/known-scores.ts';
import { onceEach } from '../../domain/once-each.ts';
import type { Bulk, WrittenRecord } from '../../site-data.ts';

export interface WrittenBulk {
  readonly data: Bulk;
  /** The CVSS scores of each vector, which take longest of all to compute again. */
  readonly cvss: Readonly<Record<string, number>>;
}

/** A record that was written. Its bulk and its texts stay folded until somebody asks for them. */
export function readRecord(written: WrittenRecord): AssessmentRecord {
  const { card, body } = written;
  const assessment = {
    ...card.assessment,
    get factors() {
      return bulkOf(written).factors;
    },
    get threats() {
      return bulkOf(written).threats;
    },
    get sources() {
      return bulkOf(written).sources;
    },
    get advisories() {
      return bulkOf(written).advisories;
    },
    get facts() {
      return bulkOf(written).facts;
    },
  };
  return { ...card, assessment, texts: () => textsOf(body) };
}

const bulkOf = onceEach(({ bulk }: WrittenRecord): Bulk => {
  const { data, cvss }: WrittenBulk = parsed(bulk);
  rememberScores(cvss);
  return data;
});

let lastRead: { readonly of: Uint8Array; readonly texts: AssessmentTexts } | undefined;

/** Only the last texts are kept: whoever asks for some asks several times, and all of them fill the memory. */
function textsOf(body: Uint8Array): AssessmentTexts {
  if (lastRead?.of !== body) lastRead = { of: body, texts: parsed(body) };
  return lastRead.texts;
}

/** What waits in shared memory is read by Buffer: a TextDecoder refuses such memory. */
export const parsed = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));
