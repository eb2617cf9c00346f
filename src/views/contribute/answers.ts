import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import { FACT_IDS } from '../../domain/assessment/format/facts.ts';
import type { AssessmentDraft } from '../../domain/assessment/format/write.ts';
import { text } from '../../domain/assessment/rules/draft.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { LOWERS } from './entry-questions.ts';
import type { Field, Input } from './field.ts';
import { entryFields, entryList, type ListId } from './fields.ts';
import { newId } from './id.ts';
import {
  ASSESSOR_FIELDS,
  factFields,
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
  /** The numbers that the entries of a list have among the answers, by its path there; gaps are closed in the file. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
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
  cite: (text) => text.trim(),
  paths: (text) => entries(text, /[\s,]+/),
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
  const rows = new Map<string, readonly number[]>();
  const list = (id: ListId) => listed(id, id, { answers, group, rows });
  const [sources, threats, advisories] = [list('sources'), list('threats'), list('advisories')];
  const layers = layersIn().map((id) => [id, layerFields(id).map(valueAt)] as const);
  const data = {
    ...single,
    subject: someOf(subject),
    assessed,
    assessors: Object.keys(assessor).length > 0 ? [assessor] : undefined,
    sources: sources?.map((source) => ({ ...source, accessed: source.accessed ?? today })),
    factors: present(FACTOR_IDS.map((id) => [id, factor(id, group)])),
    threats,
    advisories,
    facts: someOf(present(FACT_IDS.map((id) => [id, someOf(group(factFields(id)))]))),
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

const someOf = (entries: Group): Group | undefined =>
  Object.keys(entries).length > 0 ? entries : undefined;

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A score without a reason stands as a bare number. */
function factor(id: FactorId, group: (fields: readonly Field[]) => Group): unknown {
  const judged = group(factorFields(id));
  const keys = Object.keys(judged);
  if (keys.length === 0) return undefined;
  return keys.length === 1 && keys[0] === 'score' ? judged.score : judged;
}

interface Reading {
  readonly answers: Answers;
  readonly group: (fields: readonly Field[]) => Group;
  readonly rows: Map<string, readonly number[]>;
}

/** The entries of a list that say anything, with the lists inside them; undefined where there are none. */
function listed(id: ListId, path: string, reading: Reading): Group[] | undefined {
  const numbers = rowNumbers(path, reading.answers);
  reading.rows.set(path, numbers);
  const { inner } = entryList(id);
  const taken = new Set<string>();
  const entries = numbers.map((row): Group => {
    const entry = reading.group(entryFields(id, path, row));
    const lists = Object.entries(inner).map(
      ([key, of]) => [key, listed(of, `${path}.${row}.${key}`, reading)] as const,
    );
    return inForm(id, present([...Object.entries(entry), ...lists]), taken);
  });
  return entries.length > 0 ? entries : undefined;
}

/** An entry as the file has it: with an id where others point at it, a measure that is a mere text as one. */
function inForm(list: ListId, entry: Group, taken: Set<string>): Group {
  if (list === 'threats.mitigations') return measure(entry);
  if (list !== 'sources' && list !== 'threats') return entry;
  const { id, ...rest } = entry;
  const own = text(id) ?? newId(String(entry.title ?? ''), list, taken);
  taken.add(own);
  return { id: own, ...rest };
}

function measure({ [LOWERS]: lowers, ...rest }: Group): Group {
  return Array.isArray(lowers)
    ? { ...rest, brings: Object.fromEntries(lowers.map(lowered)) }
    : rest;
}

/** `autonomy-of-action: 0.5`. What is no number stays as it is, so that the schema can say so. */
function lowered(line: string): [string, unknown] {
  const [, factor = line, score = ''] = /^(\S+?)[\s:]+(\S+)$/.exec(line) ?? [];
  return [factor, VALUES.score(score)];
}

/** The numbers of the entries that have an answer, in order. */
export function rowNumbers(list: string, answers: Answers): number[] {
  const numbers = [...answers].flatMap(([path, text]) =>
    path.startsWith(`${list}.`) && text.trim() !== ''
      ? [Number(path.slice(list.length + 1).split('.')[0])]
      : [],
  );
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
