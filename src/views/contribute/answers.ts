import type { AssessmentDraft } from '../../domain/assessment/format/write.ts';
import { asGroup, asText } from '../../domain/assessment/rules/draft.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { LOWERS } from './entry-questions.ts';
import type { Input } from './field.ts';
import { fieldAt, type ListId, listsIn, orderOf } from './fields.ts';
import { newId } from './id.ts';

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
  const { slug, introduction, texts, assessors, ...data } = grown(answers);
  const rows = new Map<string, readonly number[]>();
  const list = (id: ListId) => listed(id, id, asGroup(data[id]), rows);
  const factors = Object.entries(asGroup(data.factors)).map(([id, one]) => [
    id,
    factor(asGroup(one)),
  ]);
  return {
    // The check names the file; whoever writes that here means its name.
    slug: asText(slug)?.replace(/\.md$/, '') ?? toSlug(asText(data.name) ?? ''),
    rows,
    draft: {
      data: {
        ...data,
        assessed: data.assessed ?? today,
        assessors: assessors && Object.values(assessors),
        sources: list('sources')?.map((source) => ({
          ...source,
          accessed: source.accessed ?? today,
        })),
        factors: Object.fromEntries(factors),
        threats: list('threats'),
        advisories: list('advisories'),
        layers: asGroup(data.layers),
      },
      layers: Object.fromEntries(layersIn().map((id) => [id, asText(asGroup(texts)[id]) ?? ''])),
      introduction: asText(introduction) ?? '',
    },
  };
}

type Group = Readonly<Record<string, unknown>>;

/** The answers as values at their places, in the order of the questions; the entries of a list by their numbers. */
const grown = (answers: Answers): Group =>
  [...answers.keys()]
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .reduce<Group>((tree, path) => {
      const [field, text = ''] = [fieldAt(path), answers.get(path)];
      if (!field || text.trim() === '') return tree;
      return withValue(tree, path.split('.'), VALUES[field.input](text));
    }, {});

const withValue = (at: Group, [key = '', ...inner]: readonly string[], value: unknown): Group => ({
  ...at,
  [key]: inner.length === 0 ? value : withValue(asGroup(at[key]), inner, value),
});

/** A score without a reason stands as a bare number. */
const factor = (judged: Group): unknown =>
  Object.keys(judged).length === 1 && 'score' in judged ? judged.score : judged;

/** The entries of a list that say anything, with the lists inside them; undefined where there are none. */
function listed(
  id: ListId,
  path: string,
  list: Group,
  rows: Map<string, readonly number[]>,
): Group[] | undefined {
  const numbers = Object.keys(list).map(Number);
  rows.set(path, numbers);
  const taken = new Set<string>();
  const entries = numbers.map((row): Group => {
    const entry = asGroup(list[row]);
    const lists = listsIn(id).map(
      ({ of, key }) =>
        [key, listed(of, `${path}.${row}.${key}`, asGroup(entry[key]), rows)] as const,
    );
    return inForm(id, { ...entry, ...Object.fromEntries(lists) }, taken);
  });
  return entries.length > 0 ? entries : undefined;
}

/** An entry as the file has it: with an id where others point at it, a measure that is a mere text as one. */
function inForm(list: ListId, entry: Group, taken: Set<string>): Group {
  if (list === 'threats.mitigations') return measure(entry);
  if (list !== 'sources' && list !== 'threats') return entry;
  const { id, ...rest } = entry;
  const own = asText(id) ?? newId(String(entry.title ?? ''), list, taken);
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
