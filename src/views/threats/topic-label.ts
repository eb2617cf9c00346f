import { lookUp } from '../../domain/taxonomies/index.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import { TOPIC_LISTS, type Topic } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { threatsPath } from '../shared/paths.ts';
import { LIST_LABELS } from './threat-list.ts';

/** Path of the page of a topic below the base. */
export const topicPage = ({ path }: Pick<Topic, 'path'>): string => threatsPath(path);

/**
 * The id of a topic as people write it; undefined for core risks, which have only a name. Ids such as T16 stand in more
 * than one list, so they are written with the name of the list.
 */
export function topicCode({ list, id }: Pick<Topic, 'list' | 'id'>): string | undefined {
  const { short } = TOPIC_LISTS[list];
  switch (list) {
    case 'core-risk':
      return undefined;
    case 'owasp-asi':
    case 'owasp-llm':
    case 'owasp-ast':
    case 'mitre-atlas':
      return id;
    case 'owasp-tm':
    case 'owasp-mas':
      return `${short} ${id}`;
    case 'maestro':
      return `${short} ${maestroLayer(id)}`;
    default:
      return list satisfies never;
  }
}

/** `L4` of `l4-lateral-movement`; `cross-layer` of `x-lateral-movement`, which is of several layers. */
const maestroLayer = (id: string): string =>
  id.startsWith('x-') ? 'cross-layer' : (id.split('-')[0] ?? '').toUpperCase();

/** How an assessment refers to a topic, in `maps-to` or, for core risks, in `risk`. */
export const referenceTo = ({ list, id }: Pick<Topic, 'list' | 'id'>): string =>
  list === 'core-risk' ? id : `${list}:${id}`;

/** The code of a topic in the table of its own list, and the head of that column. Entries of MAESTRO show their layer. */
export const codeInList = (topic: Pick<Topic, 'list' | 'id'>): string | undefined =>
  topic.list === 'maestro' ? maestroLayer(topic.id) : topicCode(topic);
export const codeHead = (list: Topic['list']): string =>
  list === 'maestro' ? say('Layer') : say('Id');

/** A topic in the cell of a table: its code, or its name where it has no telling code, with its layer if it has one. */
export function topicInBrief(topic: Topic): string {
  if (topic.list !== 'maestro') return topicCode(topic) ?? topic.name;
  const layer = maestroLayer(topic.id);
  return layer.startsWith('L') ? `${layer} ${topic.name}` : topic.name;
}

/** The beginnings of what `topicInBrief` gives, with the list that each stands for. */
export const LIST_SIGNS: readonly { readonly sign: string; readonly list: string }[] = [
  { sign: 'ASI', list: LIST_LABELS['owasp-asi'] },
  { sign: 'T&M', list: LIST_LABELS['owasp-tm'] },
  { sign: 'MAS', list: LIST_LABELS['owasp-mas'] },
  { sign: 'LLM', list: LIST_LABELS['owasp-llm'] },
  { sign: 'AST', list: LIST_LABELS['owasp-ast'] },
  { sign: 'AML', list: LIST_LABELS['mitre-atlas'] },
  { sign: say('L1 to L7'), list: LIST_LABELS.maestro },
];

/** The path of the page of a reference such as `owasp-tm:T6`; undefined for an unknown one. */
export function referencePage(reference: string): string | undefined {
  const entry = lookUp(reference);
  return 'problem' in entry ? undefined : topicPage({ path: topicPath(entry.scheme, entry.id) });
}

/** A topic in full: `ASI03 Identity and Privilege Abuse`. */
export const topicInFull = (topic: Pick<Topic, 'list' | 'id' | 'name'>): string =>
  [topicCode(topic), topic.name].filter(Boolean).join(' ');
