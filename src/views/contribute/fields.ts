import { FACTOR_IDS, type FactorId, TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { idIn, idsOf, isOneOf } from '../../domain/tables.ts';
import type { Field } from './field.ts';
import {
  ASSESSOR_FIELDS,
  factorFields,
  IDENTITY_FIELDS,
  layerFields,
  OPTIONAL_FIELDS,
  SUBJECT_FIELDS,
  sourceFields,
  threatFields,
} from './questions.ts';

/** The lists of the data that take any number of entries. */
export const ENTRY_LISTS = { sources: sourceFields, threats: threatFields } as const;
export type ListId = keyof typeof ENTRY_LISTS;
export const LIST_IDS = idsOf(ENTRY_LISTS);

/** The factors that every assessment has, and then the one of the two alternatives that was chosen. */
export const factorIdsWith = (tenth: string | undefined): FactorId[] =>
  FACTOR_IDS.filter((id) => id === tenth || !isOneOf(TENTH_FACTOR_IDS, id));

/** Every question that stands once. */
const SINGLE_FIELDS: readonly Field[] = [
  ...IDENTITY_FIELDS,
  ...OPTIONAL_FIELDS,
  ...SUBJECT_FIELDS,
  ...ASSESSOR_FIELDS,
  ...FACTOR_IDS.flatMap((id) => factorFields(id)),
  ...LAYER_IDS.flatMap((id) => layerFields(id)),
];
const BY_PATH = new Map(SINGLE_FIELDS.map((one) => [one.path, one]));

/** Every path that there is, with 0 for the number of an entry. */
export const FIELD_PATHS: readonly string[] = [
  ...BY_PATH.keys(),
  ...LIST_IDS.flatMap((list) => ENTRY_LISTS[list](0).map(({ path }) => path)),
];

const IN_LIST = new RegExp(`^(${LIST_IDS.join('|')})\\.(\\d{1,3})\\.`);

/** The question at a path; undefined where there is none. */
export function fieldAt(path: string): Field | undefined {
  const [, list, index] = IN_LIST.exec(path) ?? [];
  if (list === undefined) return BY_PATH.get(path);
  return ENTRY_LISTS[idIn(LIST_IDS, list)](Number(index)).find((one) => one.path === path);
}
