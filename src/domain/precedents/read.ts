import { z } from 'zod';
import { assessmentSchema } from '../assessment/format/schema.ts';
import { parsedBy, type SchemaProblem } from '../assessment/format/schema-problems.ts';
import { EMPTY_BODY } from '../assessment/reading/body.ts';
import { type Frontmatter, readFrontmatter } from '../assessment/reading/frontmatter.ts';
import {
  type AssessmentFile,
  type Content,
  decode,
  MAX_BYTES,
} from '../assessment/reading/read-file.ts';
import { FIRST_EDITION } from '../maestro/layers.ts';
import { linesOf, type Place, placeOf, type Range } from '../position.ts';

/** The file of a content folder with published vulnerabilities. */
export const PRECEDENTS_FILE = 'precedents.yaml';

const { name, homepage, threats, advisories } = assessmentSchema.shape;
const advisory = advisories.unwrap().element.shape;
const threat = threats.unwrap().element.shape;

const entry = z.strictObject({
  product: name,
  what: threat.title.describe('What went wrong, in a few words'),
  class: name.describe('The kind of flaw, in a few words'),
  risk: threat.risk.unwrap(),
  by: name.describe('Who gave the score'),
  vector: advisory.vector.unwrap(),
  score: advisory.severity.unwrap(),
  source: homepage.unwrap(),
});

const entries = z.record(z.string(), entry);

/** A published vulnerability and the score that somebody gave it. */
export type Precedent = z.infer<typeof entry> & { readonly id: string };

/** A file of precedents as read. */
export interface PrecedentsFile {
  /** The path to show to people. */
  readonly path: string;
  readonly text: string;
  /** The file as the rules for any file read it: all of it is data. Absent where it has none. */
  readonly reading?: AssessmentFile;
  readonly entries: readonly PrecedentEntry[];
  /** What keeps it from being read. */
  readonly problems: readonly (Place & { readonly message: string; readonly help?: string })[];
}

/** Reads the bytes of a file of precedents, under the limits that an assessment has. Never throws. */
export function readPrecedents(bytes: Content, path: string): PrecedentsFile {
  const { text, unreadable } = decode(bytes);
  const lines = linesOf(text);
  const place = (range: Range): Place => placeOf(lines, range);
  const fileWith = (message: string, offset = 0): PrecedentsFile => ({
    path,
    text,
    entries: [],
    problems: [{ message, ...place([offset, offset + 1]) }],
  });
  if (unreadable?.kind === 'too-large') {
    return fileWith(`The file has more than ${MAX_BYTES / 1024} KiB.`);
  }
  if (unreadable) return fileWith('This character is not UTF-8.', unreadable.offset);
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) {
    return { path, text, entries: [], problems: [] };
  }
  const yaml = readFrontmatter(text, 0);
  return {
    path,
    text,
    reading: {
      slug: '',
      path,
      text,
      markdown: '',
      lines,
      byteOrderMark: false,
      schema: entries,
      frontmatter: yaml,
      edition: FIRST_EDITION,
      body: EMPTY_BODY,
    },
    entries: Object.keys(yaml.data).map((id) => readEntry(id, yaml, text, place)),
    problems: yaml.problems.map(({ message, help, range }) => ({ message, help, ...place(range) })),
  };
}

function readEntry(id: string, yaml: Frontmatter, text: string, place: (range: Range) => Place) {
  const { data, problems } = parsedBy(entry, yaml.data[id], (at) =>
    text.slice(...yaml.valueRange([id, ...at])),
  );
  const problemAt = ({ kind, path: at, message, help }: SchemaProblem) => {
    const aboutKey = kind === 'unknown-key' || kind === 'missing-key';
    const range = aboutKey ? yaml.keyRange([id, ...at]) : yaml.valueRange([id, ...at]);
    return { ...place(range), message, help };
  };
  return {
    id,
    idPlace: place(yaml.keyRange([id])),
    /** Undefined where it does not conform to the schema. */
    precedent: data && { id, ...data },
    problems: problems.map(problemAt),
    scorePlace: place(yaml.valueRange([id, 'score'])),
  };
}

/** An entry of the file as it was read. */
type PrecedentEntry = Readonly<ReturnType<typeof readEntry>>;
