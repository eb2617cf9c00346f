import { hash } from 'node:crypto';
import type { SiteConfig } from '../../config.ts';
import { type Checked, check } from '../../domain/assessment/checking/check.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { readAssessmentFile } from '../../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../../domain/assessment/rules/rule.ts';
import type { AssessmentRecord } from '../../domain/catalogue.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import type { WrittenRecord } from '../../handover.ts';
import { toRecord } from '../record.ts';
import { type Front, readRecord } from './read-record.ts';

/** What is left of a file when it was read, checked and rendered. The reading itself is forgotten. */
export interface Entry {
  /** Digest of the file and of its path. */
  readonly version: string;
  readonly checked: Checked;
  /** Absent where the file has errors of its own. */
  readonly record: AssessmentRecord | undefined;
  readonly written: WrittenRecord | undefined;
}

/** An entry as it passes between threads and waits in the cache. */
export interface WrittenEntry {
  readonly version: string;
  readonly head: string;
  readonly record: WrittenRecord | undefined;
}

/** What the entries of a catalogue have in common. Other values, other entries. */
export interface Terms {
  readonly options: Omit<CheckOptions, 'pages'>;
  /** Absent where the files are only checked: then there are no records. */
  readonly config?: SiteConfig;
}

export const versionOf = (bytes: Uint8Array, path: string): string =>
  `${hash('sha256', bytes)} ${hash('sha256', path)}`.slice(0, 97);

type Head = Pick<Entry, 'checked'>;
const ENCODER = new TextEncoder();

/** Reads, checks and renders one file. */
export function writeEntry(bytes: Uint8Array, path: string, { options, config }: Terms) {
  const { checked, sound } = check(readAssessmentFile(bytes, path), options);
  const record = config && sound && toRecord(sound, config);
  return {
    version: versionOf(bytes, path),
    head: JSON.stringify({ checked } satisfies Head),
    record: record && writeRecord(record),
  } satisfies WrittenEntry;
}

function writeRecord({ texts, ...front }: AssessmentRecord): WrittenRecord {
  const bases = basesOf(front.assessment);
  return {
    front: ENCODER.encode(JSON.stringify({ ...front, bases } satisfies Front)),
    body: ENCODER.encode(JSON.stringify(texts())),
  };
}

const basesOf = ({ threats = [] }: Assessment): Front['bases'] =>
  Object.fromEntries(threats.flatMap(({ cvss }) => (cvss ? [[cvss, cvssBaseScore(cvss)]] : [])));

export function readEntry({ version, head, record: written }: WrittenEntry): Entry {
  const { checked } = JSON.parse(head) as Head;
  return { version, checked, record: written && readRecord(written), written };
}
