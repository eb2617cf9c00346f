import { CORE_RISKS } from '../aivss/core-risks.ts';
import type { JudgedThreat } from '../assessment/score.ts';
import type { Edition } from '../taxonomies/editions.ts';
import {
  TAXONOMIES,
  TAXONOMY_SCHEMES,
  type Taxonomy,
  type TaxonomyScheme,
} from '../taxonomies/index.ts';
import { topicPath } from './topic-path.ts';

/** A list that threats point into: the core risks of AIVSS, or a taxonomy. */
export type TopicListId = 'core-risk' | TaxonomyScheme;

const CORE_RISK_EDITION: Edition = {
  version: '0.8',
  entries: Object.fromEntries(Object.entries(CORE_RISKS).map(([id, { label }]) => [id, label])),
  retired: {},
};

const CORE_RISK_LIST: Taxonomy = {
  label: 'OWASP AIVSS core risks',
  short: 'Core risk',
  url: 'https://aivss.owasp.org/',
  version: CORE_RISK_EDITION.version,
  entries: CORE_RISK_EDITION.entries,
  editions: [CORE_RISK_EDITION],
};

export const TOPIC_LISTS: Readonly<Record<TopicListId, Taxonomy>> = {
  'core-risk': CORE_RISK_LIST,
  ...TAXONOMIES,
};
export const TOPIC_LIST_IDS: readonly TopicListId[] = ['core-risk', ...TAXONOMY_SCHEMES];

/** An entry of a list as a topic. It is not checked whether the list has it. */
export const topicOf = (list: TopicListId, id: string, name: string) => ({
  list,
  id,
  name,
  /** The last parts of its address: `core-risk/agent-untraceability`, `owasp-asi/ASI01`. */
  path: topicPath(list, id),
});

/** What threats have in common: an entry of one of the lists. */
export type Topic = Readonly<ReturnType<typeof topicOf>>;

/** Every topic of a list, used or not, in the order of the list. */
export const topicsIn = (list: TopicListId): Topic[] =>
  Object.entries(TOPIC_LISTS[list].entries).map(([id, name]) => topicOf(list, id, name));

/** Every topic of every list, used or not, in the order of the lists. Each has a page. */
export const TOPICS: readonly Topic[] = TOPIC_LIST_IDS.flatMap((list) => topicsIn(list));

const byTopicPath = new Map(TOPICS.map((topic) => [topic.path, topic]));
/** The topic at the last parts of an address; undefined where no list has it. */
export const topicAt = (path: string): Topic | undefined => byTopicPath.get(path);

/** An id that a list has retired, and the entry that took its place; undefined where none did. */
export interface RetiredTopic {
  readonly list: TopicListId;
  readonly id: string;
  /** Where its page stood. */
  readonly path: string;
  readonly successor: Topic | undefined;
}

/** Every retired id of every list, so that links to its page still work. */
export const RETIRED_TOPICS: readonly RetiredTopic[] = TOPIC_LIST_IDS.flatMap((list) =>
  Object.entries(TOPIC_LISTS[list].editions[0]?.retired ?? {}).map(([id, successor]) => ({
    list,
    id,
    path: topicPath(list, id),
    successor: successor === null ? undefined : topicAt(topicPath(list, successor)),
  })),
);

/** The entry that one is a form of; lists number the forms of an entry after a dot, as in AML.T0051.001. */
export function parentOf({ list, id }: Pick<Topic, 'list' | 'id'>): Topic | undefined {
  const [, parent] = /^(.+)\.\d+$/.exec(id) ?? [];
  return parent === undefined ? undefined : topicAt(topicPath(list, parent));
}

/** The forms of an entry, in the order of the list. */
export const childrenOf = (topic: Pick<Topic, 'path'>): Topic[] =>
  TOPICS.filter((other) => parentOf(other)?.path === topic.path);

/** The topics that a threat points to: its core risk, then entries of lists in the order of the file, each once. */
export function topicsOf({ risk, mapsTo }: Pick<JudgedThreat, 'risk' | 'mapsTo'>): Topic[] {
  const all = [
    ...(risk ? [topicOf('core-risk', risk.id, risk.label)] : []),
    ...mapsTo.map(({ scheme, id, name }) => topicOf(scheme, id, name)),
  ];
  return [...new Map(all.map((topic) => [topic.path, topic])).values()];
}
