import { hash } from 'node:crypto';
import { type EntryLines, parseLine } from '../../cache/store.ts';
import type { SiteConfig } from '../../config.ts';
import { DEFAULT_EXPLOIT_MATURITY } from '../../domain/aivss/levels.ts';
import { type Checked, check } from '../../domain/assessment/checking/check.ts';
import type { Opinion } from '../../domain/assessment/format/opinion-schema.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { type Content, readAssessmentFile } from '../../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../../domain/assessment/rules/rule.ts';
import type { AssessmentRecord } from '../../domain/catalogue.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { cvssThreatScore } from '../../domain/cvss/threat-score.ts';
import { itemAt } from '../../domain/lookup.ts';
import type { WrittenRecord } from '../../site-data.ts';
import type { OnDisk } from '../content-files.ts';
import { toRecord } from '../record.ts';
import { type Front, readRecord } from './read-record.ts';

/** What is kept of a file after it was read, checked and rendered. */
export interface Entry {
  /** A digest of the file, of its path and of its origin. */
  readonly version: string;
  readonly checked: Checked;
  /** The data of an opinion without an error of its own. */
  readonly opinion?: Opinion;
  /** Absent where the file has errors of its own. */
  readonly record: AssessmentRecord | undefined;
  readonly written: WrittenRecord | undefined;
  /** The whole entry, as it passes between threads and waits in the cache. */
  readonly lines: EntryLines;
}

/** What all entries of a catalogue depend on. */
export interface Terms {
  readonly options: Omit<CheckOptions, 'pages'>;
  /** Absent where the files are only checked. Their entries then have no records. */
  readonly config?: SiteConfig;
}

export function versionOf(content: Content, { path, origin }: OnDisk): string {
  const bytes = content instanceof Uint8Array ? content : `${content.length} bytes`;
  const source = JSON.stringify([path, origin?.from, origin?.over]);
  return `${hash('sha256', bytes)} ${hash('sha256', source)}`.slice(0, 97);
}

type Head = Pick<Entry, 'version' | 'checked' | 'opinion'>;

const ENCODER = new TextEncoder();
const jsonLine = (value: unknown): Uint8Array => ENCODER.encode(JSON.stringify(value));

/** Reads, checks and renders one file. The first line is its head; where it has a record, two lines of it follow. */
export function writeEntry(content: Content, file: OnDisk, { options, config }: Terms): EntryLines {
  const { checked, sound, opinion } = check(readAssessmentFile(content, file.path), options);
  const head: Head = { version: versionOf(content, file), checked, ...(opinion && { opinion }) };
  const record = config && sound && toRecord(sound, config, file.origin);
  return [jsonLine(head), ...(record ? recordLines(record) : [])];
}

function recordLines({ texts, ...rest }: AssessmentRecord): EntryLines {
  const front: Front = { ...rest, cvss: cvssScores(rest.assessment) };
  return [jsonLine(front), jsonLine(texts())];
}

const cvssScores = ({ threats = [] }: Assessment): Front['cvss'] =>
  Object.fromEntries(
    threats.flatMap(({ cvss, 'exploit-maturity': maturity = DEFAULT_EXPLOIT_MATURITY }) => {
      if (!cvss) return [];
      const { vector, score } = cvssThreatScore(cvss, maturity);
      return [
        [cvss, cvssBaseScore(cvss)],
        [vector, score],
      ];
    }),
  );

export function readEntry(lines: EntryLines): Entry {
  const [, front, body] = lines;
  const head: Head = parseLine(itemAt(lines, 0));
  const written = front && body ? { front, body } : undefined;
  return { ...head, record: written && readRecord(written), written, lines };
}
