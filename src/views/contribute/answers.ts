import type { AssessmentDraft } from '../../domain/assessment/format/write.ts';
import { asGroup, asText } from '../../domain/assessment/rules/draft.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { LOWERS_KEY } from './entry-questions.ts';
import type { Input } from './field.ts';
import { fieldAt, type ListId, listsIn, orderOf } from './fields.ts';
import { newId } from './id.ts';

/** Answers of a form as text, by the path of their question. */
export type Answers = ReadonlyMap<string, string>;

/** The file that follows from answers, however few they are. */
export interface AnsweredFile {
  readonly slug: string;
  readonly draft: AssessmentDraft;
  /** The numbers of the entries of each list among the answers, by its path. The file closes gaps between them. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** How the text of an answer becomes the value in the file. */
const VALUES: Readonly<Record<Input, (text: string) => unknown>> = {
  line: oneLine,
  prose: oneLine,
  markdown: (text) => text.trim(),
  address: (text) => text.trim(),
  day: (text) => text.trim(),
  choice: (text) => text.trim(),
  // Text that is not a number is kept, so that the schema reports it.
  score: (text) => (/^\d*\.?\d+$/.test(text.trim()) ? Number(text) : text.trim()),
  vector: (text) => text.trim(),
  cites: (text) => split(text, /[\s,]+/),
  cite: (text) => text.trim(),
  paths: (text) => split(text, /[\s,]+/),
  references: (text) => split(text, /[\s,]+/),
  // A comma says where an entry ends; a blank inside it is then a mistake, which the schema reports.
  words: (text) => split(text, text.includes(',') ? /[,\n]/ : /\s+/),
  names: (text) => split(text, /[,\n]/),
  lines: (text) => split(text, /\n/),
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const split = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Makes a file from answers. What was not answered is left out, and the checks report it. */
export function fileFromAnswers(answers: Answers, today: string): AnsweredFile {
  const { slug, introduction, texts, assessors, ...data } = treeOf(answers);
  const rows = new Map<string, readonly number[]>();
  const list = (id: ListId) => listEntries(id, id, asGroup(data[id]), rows);
  const factors = Object.entries(asGroup(data.factors)).map(([id, judged]) => [
    id,
    factorInFile(asGroup(judged)),
  ]);
  return {
    // Messages of the check name the file, so people may type its name with the ending.
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

/** The answers as a tree of values, in the order of the questions. Lists are groups whose keys are numbers. */
const treeOf = (answers: Answers): Group =>
  [...answers.keys()]
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .reduce<Group>((tree, path) => {
      const [field, text = ''] = [fieldAt(path), answers.get(path)];
      if (!field || text.trim() === '') return tree;
      return withValue(tree, path.split('.'), VALUES[field.input](text));
    }, {});

const withValue = (
  tree: Group,
  [key = '', ...inner]: readonly string[],
  value: unknown,
): Group => ({
  ...tree,
  [key]: inner.length === 0 ? value : withValue(asGroup(tree[key]), inner, value),
});

/** A score without a reason is written as a bare number. */
const factorInFile = (judged: Group): unknown =>
  Object.keys(judged).length === 1 && 'score' in judged ? judged.score : judged;

/** The entries of a list, with the lists inside them; undefined where there are none. */
function listEntries(
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
        [key, listEntries(of, `${path}.${row}.${key}`, asGroup(entry[key]), rows)] as const,
    );
    return entryInFile(id, { ...entry, ...Object.fromEntries(lists) }, taken);
  });
  return entries.length > 0 ? entries : undefined;
}

/** An entry as the file has it: with an id where other entries can refer to it. */
function entryInFile(list: ListId, entry: Group, taken: Set<string>): Group {
  if (list === 'threats.mitigations') return measureInFile(entry);
  if (list !== 'sources' && list !== 'threats') return entry;
  const { id, ...rest } = entry;
  const ownId = asText(id) ?? newId(String(entry.title ?? ''), list, taken);
  taken.add(ownId);
  return { id: ownId, ...rest };
}

function measureInFile({ [LOWERS_KEY]: lowers, ...rest }: Group): Group {
  return Array.isArray(lowers)
    ? { ...rest, brings: Object.fromEntries(lowers.map(loweredFactor)) }
    : rest;
}

/** Reads `autonomy-of-action: 0.5`. */
function loweredFactor(line: string): [string, unknown] {
  const [, id = line, score = ''] = /^(\S+?)[\s:]+(\S+)$/.exec(line) ?? [];
  return [id, VALUES.score(score)];
}

/** The numbers of the entries of a list that have an answer, in order. */
export function rowNumbers(list: string, answers: Answers): number[] {
  const numbers = [...answers].flatMap(([path, text]) =>
    path.startsWith(`${list}.`) && text.trim() !== ''
      ? [Number(path.slice(list.length + 1).split('.')[0])]
      : [],
  );
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
