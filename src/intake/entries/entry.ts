import { hash } from 'node:crypto';
import type { SiteConfig } from '../../config.ts';
import { type Examined, examine } from '../../domain/assessment/check.ts';
import { readAssessmentFile } from '../../domain/assessment/file.ts';
import type { CheckOptions } from '../../domain/assessment/rules/rule.ts';
import type { AssessmentRecord } from '../../domain/catalogue.ts';
import { cvssBaseScore, rememberBaseScores } from '../../domain/cvss/base-score.ts';
import { hasErrors } from '../../domain/diagnostic.ts';
import { toRecord } from '../record.ts';

/** What is left of a file when it was read, checked and rendered. The reading itself is forgotten. */
export interface Entry {
  /** Digest of the file and of its path. */
  readonly version: string;
  readonly examined: Examined;
  /** Absent where the file has errors of its own. */
  readonly record: AssessmentRecord | undefined;
}

/**
 * An entry as it passes between threads and waits in the cache. The body of a record, most of it, stays JSON, and outside
 * the heap, until a page asks for it.
 */
export interface WrittenEntry {
  readonly version: string;
  readonly head: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What the entries of a catalogue have in common. Other values, other entries. */
export interface Terms {
  readonly options: Omit<CheckOptions, 'pages'>;
  /** Absent where the files are only checked: then there are no records. */
  readonly config?: SiteConfig;
}

export const versionOf = (bytes: Uint8Array, path: string): string =>
  `${hash('sha256', bytes)} ${hash('sha256', path)}`.slice(0, 97);

type Head = Pick<Entry, 'examined'> & {
  /** The CVSS base score of each vector, which takes longest of all to compute again. */
  readonly bases: Readonly<Record<string, number>>;
  readonly record?: Pick<AssessmentRecord, 'slug' | 'path' | 'assessment'>;
};
type Body = Pick<AssessmentRecord, 'html' | 'text'>;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Reads, checks and renders one file. */
export function writeEntry(bytes: Uint8Array, path: string, { options, config }: Terms) {
  const file = readAssessmentFile(bytes, path);
  const examined = examine(file, options);
  const record = !config || hasErrors(examined.found) ? undefined : toRecord(file, config);
  const { html, text, ...front } = record ?? {};
  const bases = record ? basesOf(record) : {};
  const head = { examined, bases, ...(record && { record: front }) };
  return {
    version: versionOf(bytes, path),
    head: JSON.stringify(head),
    body: ENCODER.encode(JSON.stringify({ html, text })),
  } satisfies WrittenEntry;
}

const basesOf = ({ assessment }: AssessmentRecord): Head['bases'] =>
  Object.fromEntries(
    (assessment.threats ?? []).flatMap(({ cvss }) => (cvss ? [[cvss, cvssBaseScore(cvss)]] : [])),
  );

export function readEntry({ version, head, body }: WrittenEntry): Entry {
  const { examined, bases, record } = JSON.parse(head) as Head;
  rememberBaseScores(bases);
  return { version, examined, record: record && withBody(record, body) };
}

function withBody(
  front: NonNullable<Head['record']>,
  body: WrittenEntry['body'],
): AssessmentRecord {
  let written: WrittenEntry['body'] | undefined = body;
  let read: Body | undefined;
  const open = (): Body => {
    if (written !== undefined) read = JSON.parse(DECODER.decode(written));
    written = undefined;
    return read as Body;
  };
  return {
    ...front,
    get html() {
      return open().html;
    },
    get text() {
      return open().text;
    },
  };
}
