import { CORE_RISKS } from '../aivss/core-risks.ts';
import type { JudgedThreat } from '../assessment/score.ts';
import type { Edition } from '../taxonomies/editions.ts';
import { TAXONOMIES, TAXONOMY_SCHEMES, type TaxonomyScheme } from '../taxonomies/index.ts';

import { subjectPath } from './subject-path.ts';

/** A list that threats point into: the core risks of AIVSS, or a taxonomy. */
export type SubjectListId = 'core-risk' | TaxonomyScheme;

interface SubjectList {
  readonly label: string;
  readonly short: string;
  readonly version: string;
  readonly url: string;
  /** Name by id. */
  readonly entries: Readonly<Record<string, string>>;
  /** The newest first. */
  readonly editions: readonly Edition[];
}

const CORE_RISK_EDITION: Edition = {
  version: '0.8',
  entries: Object.fromEntries(Object.entries(CORE_RISKS).map(([id, { label }]) => [id, label])),
  retired: {},
};

const CORE_RISK_LIST: SubjectList = {
  label: 'OWASP AIVSS core risks',
  short: 'Core risk',
  url: 'https://aivss.owasp.org/',
  version: CORE_RISK_EDITION.version,
  entries: CORE_RISK_EDITION.entries,
  editions: [CORE_RISK_EDITION],
};

export const SUBJECT_LISTS: Readonly<Record<SubjectListId, SubjectList>> = {
  'core-risk': CORE_RISK_LIST,
  ...TAXONOMIES,
};
export const SUBJECT_LIST_IDS: readonly SubjectListId[] = ['core-risk', ...TAXONOMY_SCHEMES];

/** What threats have in common: an entry of one of the lists. */
export interface Subject {
  readonly list: SubjectListId;
  readonly id: string;
  readonly name: string;
  /** The last parts of its address: `core-risk/agent-untraceability`, `owasp-asi/ASI01`. */
  readonly path: string;
}

export const subjectOf = (list: SubjectListId, id: string, name: string): Subject => ({
  list,
  id,
  name,
  path: subjectPath(list, id),
});

/** Every subject of a list, used or not, in the order of the list. */
export const subjectsIn = (list: SubjectListId): Subject[] =>
  Object.entries(SUBJECT_LISTS[list].entries).map(([id, name]) => subjectOf(list, id, name));

/** Every subject of every list, used or not, in the order of the lists. Each has a page. */
export const SUBJECTS: readonly Subject[] = SUBJECT_LIST_IDS.flatMap((list) => subjectsIn(list));

const bySubjectPath = new Map(SUBJECTS.map((subject) => [subject.path, subject]));
export const subjectAt = (path: string): Subject | undefined => bySubjectPath.get(path);

/** An id that a list has retired, and the entry that took its place; undefined where none did. */
export interface RetiredSubject {
  readonly list: SubjectListId;
  readonly id: string;
  /** Where its page stood. */
  readonly path: string;
  readonly successor: Subject | undefined;
}

/** Every retired id of every list: what leads to one still arrives. */
export const RETIRED_SUBJECTS: readonly RetiredSubject[] = SUBJECT_LIST_IDS.flatMap((list) =>
  Object.entries(SUBJECT_LISTS[list].editions[0]?.retired ?? {}).map(([id, successor]) => ({
    list,
    id,
    path: subjectPath(list, id),
    successor: successor === null ? undefined : subjectAt(subjectPath(list, successor)),
  })),
);

/** The entry of the same list that one is a form of: lists number forms behind a dot, as in AML.T0051.001. */
export function parentOf({ list, id }: Pick<Subject, 'list' | 'id'>): Subject | undefined {
  const [, parent] = /^(.+)\.\d+$/.exec(id) ?? [];
  return parent === undefined ? undefined : subjectAt(subjectPath(list, parent));
}

export const childrenOf = (subject: Pick<Subject, 'path'>): Subject[] =>
  SUBJECTS.filter((other) => parentOf(other)?.path === subject.path);

/** What a threat points to: its core risk first, then its entries in the order of the file, each once. */
export function subjectsOf({ risk, mapsTo }: Pick<JudgedThreat, 'risk' | 'mapsTo'>): Subject[] {
  const all = [
    ...(risk ? [subjectOf('core-risk', risk.id, risk.label)] : []),
    ...mapsTo.map(({ scheme, id, name }) => subjectOf(scheme, id, name)),
  ];
  return [...new Map(all.map((subject) => [subject.path, subject])).values()];
}
