import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import type { AssessmentDraft } from '../../domain/assessment/format/write.ts';
import { text } from '../../domain/assessment/rules/draft.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import type { Field, Input } from './field.ts';
import { ENTRY_LISTS, type ListId } from './fields.ts';
import { newId } from './id.ts';
import {
  ASSESSOR_FIELDS,
  factorFields,
  IDENTITY_FIELDS,
  layerFields,
  OPTIONAL_FIELDS,
  SUBJECT_FIELDS,
} from './questions.ts';

/** Answers as text, by the path of their question, as a form holds them. */
export type Answers = ReadonlyMap<string, string>;

/** A file as it follows from answers, however few they are. */
export interface Answered {
  readonly slug: string;
  readonly draft: AssessmentDraft;
  /** The number that an entry of a list has among the answers; gaps are closed in the file. */
  readonly rows: Readonly<Record<ListId, readonly number[]>>;
}

/** What makes of a text the value that stands in the file. */
const VALUES: Readonly<Record<Input, (text: string) => unknown>> = {
  line: oneLine,
  prose: oneLine,
  markdown: (text) => text.trim(),
  address: (text) => text.trim(),
  day: (text) => text.trim(),
  choice: (text) => text.trim(),
  // What is no number stays as it is, so that the schema can say so.
  score: (text) => (/^\d*\.?\d+$/.test(text.trim()) ? Number(text) : text.trim()),
  vector: (text) => text.trim(),
  cites: (text) => entries(text, /[\s,]+/),
  references: (text) => entries(text, /[\s,]+/),
  words: (text) => entries(text, /[\s,]+/),
  names: (text) => entries(text, /[,\n]/),
  lines: (text) => entries(text, /\n/),
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const entries = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Makes a file of the answers. What was not answered is left out, and the checks will say so. */
export function answered(answers: Answers, today: string): Answered {
  const valueAt = (field: Field): unknown => {
    const text = answers.get(field.path) ?? '';
    return text.trim() === '' ? undefined : VALUES[field.input](text);
  };
  const group = (fields: readonly Field[]) =>
    present(fields.map((field) => [lastKey(field.path), valueAt(field)]));
  const { slug, introduction, ...single } = group([...IDENTITY_FIELDS, ...OPTIONAL_FIELDS]);
  const subject = group(SUBJECT_FIELDS);
  const { assessed = today, ...assessor } = group(ASSESSOR_FIELDS);
  const sources = listed('sources', answers, group);
  const threats = listed('threats', answers, group);
  const layers = LAYER_IDS.map((id) => [id, layerFields(id).map(valueAt)] as const);
  const rows = { sources: sources.rows, threats: threats.rows };
  const data = {
    ...single,
    subject: Object.keys(subject).length > 0 ? subject : undefined,
    assessed,
    assessors: Object.keys(assessor).length > 0 ? [assessor] : undefined,
    sources:
      sources.entries.length > 0
        ? sources.entries.map((source) => ({ ...source, accessed: source.accessed ?? today }))
        : undefined,
    factors: present(FACTOR_IDS.map((id) => [id, factor(id, group)])),
    threats: threats.entries.length > 0 ? threats.entries : undefined,
    layers: present(layers.map(([id, [tag]]) => [id, tag])),
  };
  return {
    slug: text(slug) ?? toSlug(text(single.name) ?? ''),
    rows,
    draft: {
      data,
      layers: Object.fromEntries(layers.map(([id, [, words]]) => [id, text(words) ?? ''])),
      introduction: text(introduction) ?? '',
    },
  };
}

type Group = Readonly<Record<string, unknown>>;

const present = (pairs: readonly (readonly [string, unknown])[]): Group =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined));

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A score without a reason stands as a bare number. */
function factor(id: FactorId, group: (fields: readonly Field[]) => Group): unknown {
  const judged = group(factorFields(id));
  const keys = Object.keys(judged);
  if (keys.length === 0) return undefined;
  return keys.length === 1 && keys[0] === 'score' ? judged.score : judged;
}

/** The entries of a list that say anything, each with an id. */
function listed(list: ListId, answers: Answers, group: (fields: readonly Field[]) => Group) {
  const rows = rowNumbers(list, answers);
  const taken = new Set<string>();
  const all = rows.map((row): Group => {
    const { id, ...entry } = group(ENTRY_LISTS[list](row));
    const own = text(id) ?? newId(String(entry.title ?? ''), list, taken);
    taken.add(own);
    return { id: own, ...entry };
  });
  return { rows, entries: all };
}

/** The numbers of the entries that have an answer, in order. */
export function rowNumbers(list: ListId, answers: Answers): number[] {
  const numbers = [...answers].flatMap(([path, text]) => {
    const [head, row] = path.split('.');
    return head === list && text.trim() !== '' ? [Number(row)] : [];
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
