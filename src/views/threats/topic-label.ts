import { lookUp } from '../../domain/taxonomies/index.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import { TOPIC_LISTS, type Topic } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { threatsPath } from '../shared/paths.ts';
import { LISTED_IN } from './threat-list.ts';

/** Path of the page of a topic below the base. */
export const topicPage = ({ path }: Pick<Topic, 'path'>): string => threatsPath(path);

/**
 * The id of a topic as people write it. Ids such as T16 mean one thing in one list and another in the next, so they
 * bear the name of the list; core risks have a name alone.
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

/** `l4-lateral-movement` is of the fourth layer, `x-lateral-movement` of several. */
const maestroLayer = (id: string): string =>
  id.startsWith('x-') ? 'cross-layer' : (id.split('-')[0] ?? '').toUpperCase();

/** What an assessment writes to point at a topic: `maps-to` takes it, and for core risks `risk` does. */
export const referenceTo = ({ list, id }: Pick<Topic, 'list' | 'id'>): string =>
  list === 'core-risk' ? id : `${list}:${id}`;

/** What people write of a topic inside its own list, and what that is: an entry of MAESTRO is known by its layer. */
export const codeInList = (topic: Pick<Topic, 'list' | 'id'>): string | undefined =>
  topic.list === 'maestro' ? maestroLayer(topic.id) : topicCode(topic);
export const codeHead = (list: Topic['list']): string =>
  list === 'maestro' ? say('Layer') : say('Id');

/** A topic in the cell of a table: its id, or where the id says nothing its name, with its layer if it has one. */
export function topicInBrief(topic: Topic): string {
  if (topic.list !== 'maestro') return topicCode(topic) ?? topic.name;
  const layer = maestroLayer(topic.id);
  return layer.startsWith('L') ? `${layer} ${topic.name}` : topic.name;
}

/** What the codes of `topicInBrief` begin with, and which list that is, in a word or two: they share a line. */
export const CODES: readonly { readonly sign: string; readonly list: string }[] = [
  { sign: 'ASI', list: LISTED_IN['owasp-asi'] },
  { sign: 'T&M', list: LISTED_IN['owasp-tm'] },
  { sign: 'MAS', list: LISTED_IN['owasp-mas'] },
  { sign: 'LLM', list: LISTED_IN['owasp-llm'] },
  { sign: 'AST', list: LISTED_IN['owasp-ast'] },
  { sign: 'AML', list: LISTED_IN['mitre-atlas'] },
  { sign: say('L1 to L7'), list: LISTED_IN.maestro },
];

/** Path of the page of what a reference such as `owasp-tm:T6` names; undefined where it names nothing. */
export function referencePage(reference: string): string | undefined {
  const entry = lookUp(reference);
  return 'problem' in entry ? undefined : topicPage({ path: topicPath(entry.scheme, entry.id) });
}

/** A topic in full: `ASI03 Identity and Privilege Abuse`. */
export const topicInFull = (topic: Topic): string =>
  [topicCode(topic), topic.name].filter(Boolean).join(' ');
