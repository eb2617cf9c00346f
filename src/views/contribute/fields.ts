import { FACTOR_IDS, type FactorId, TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { FACT_IDS } from '../../domain/assessment/format/facts.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { idsOf, isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import {
  ADVISORY_FIELDS,
  MEASURE_FIELDS,
  SOURCE_FIELDS,
  THREAT_FIELDS,
} from './entry-questions.ts';
import type { Field } from './field.ts';
import {
  ASSESSOR_FIELDS,
  factFields,
  factorFields,
  IDENTITY_FIELDS,
  layerFields,
  OPTIONAL_FIELDS,
  SUBJECT_FIELDS,
} from './questions.ts';

/** A list with any number of entries. */
interface EntryList {
  readonly name: string;
  /** The labels of the buttons that add and remove an entry. */
  readonly add: string;
  readonly remove: string;
  readonly fields: readonly Field[];
}
const ADVISORY = {
  name: say('Advisory'),
  add: say('Add an advisory'),
  remove: say('Remove this advisory'),
  fields: ADVISORY_FIELDS,
} as const;
/** The lists of the data by their paths, without numbers of entries. */
const ENTRY_LISTS = {
  sources: {
    name: say('Source'),
    add: say('Add a source'),
    remove: say('Remove this source'),
    fields: SOURCE_FIELDS,
  },
  threats: {
    name: say('Threat'),
    add: say('Add a threat'),
    remove: say('Remove this threat'),
    fields: THREAT_FIELDS,
  },
  'threats.advisories': ADVISORY,
  'threats.mitigations': {
    name: say('Measure'),
    add: say('Add a measure'),
    remove: say('Remove this measure'),
    fields: MEASURE_FIELDS,
  },
  advisories: ADVISORY,
} as const satisfies Record<string, EntryList>;
export type ListId = keyof typeof ENTRY_LISTS;
const LIST_IDS = idsOf(ENTRY_LISTS);
export const entryList = (id: ListId): EntryList => ENTRY_LISTS[id];

/** The lists inside each entry of a list, with their keys in the entry. */
export const listsIn = (id: ListId) =>
  LIST_IDS.filter((of) => of.startsWith(`${id}.`)).map((of) => ({ of, key: lastKey(of) }));

/** `title`, of `threats.0.title` */
export const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The questions of an entry; `list` is the path of its list, and `index` counts from 0. */
export const entryFields = (id: ListId, list: string, index: number): readonly Field[] =>
  entryList(id).fields.map((question) => ({
    ...question,
    path: `${list}.${index}.${question.path}`,
  }));

/** The lists that are not inside other lists. */
export const TOP_LISTS = ['sources', 'threats', 'advisories'] as const satisfies readonly ListId[];

/** The list at a path such as `threats.2.mitigations`; undefined where there is none. */
export function listAt(path: string): ListId | undefined {
  const kind = path.replaceAll(/\.\d+/g, '');
  return isOneOf(LIST_IDS, kind) ? kind : undefined;
}

/** The path of a list in the first entry: `threats.0.mitigations`. */
export const firstListPath = (id: ListId): string => id.replace('.', '.0.');

/** The factors that every assessment has, and the tenth one that was chosen. */
export const factorIdsWith = (tenth: string | undefined): FactorId[] =>
  FACTOR_IDS.filter((id) => id === tenth || !isOneOf(TENTH_FACTOR_IDS, id));

/** Every question, with 0 for the number of an entry. */
const BY_PATH = new Map(
  [
    ...IDENTITY_FIELDS,
    ...OPTIONAL_FIELDS,
    ...SUBJECT_FIELDS,
    ...ASSESSOR_FIELDS,
    ...FACTOR_IDS.flatMap((id) => factorFields(id)),
    ...FACT_IDS.flatMap((id) => factFields(id)),
    ...layersIn().flatMap((id) => layerFields(id)),
    ...LIST_IDS.flatMap((id) => entryFields(id, firstListPath(id), 0)),
  ].map((one) => [one.path, one]),
);
export const FIELD_PATHS: readonly string[] = [...BY_PATH.keys()];

const withoutNumbers = (path: string): string => path.replaceAll(/\.\d{1,3}(?=\.)/g, '.0');

/** The question at a path; undefined where there is none. */
export function fieldAt(path: string): Field | undefined {
  const field = BY_PATH.get(withoutNumbers(path));
  return field && { ...field, path };
}

/** The position of a question among all questions; equal for all entries of a list. */
export const orderOf = (path: string): number => FIELD_PATHS.indexOf(withoutNumbers(path));
