import { lookUp } from '../../domain/taxonomies/index.ts';
import { subjectPath } from '../../domain/threats/subject-path.ts';
import { SUBJECT_LISTS, type Subject } from '../../domain/threats/subjects.ts';
import { say } from '../../words/say.ts';
import { threatsPath } from '../shared/paths.ts';
import { LISTED_IN } from './threat-list.ts';

/** Path of the page of a subject below the base. */
export const subjectPage = ({ path }: Pick<Subject, 'path'>): string => threatsPath(path);

/**
 * The id of a subject as people write it. Ids such as T16 mean one thing in one list and another in the next, so they
 * bear the name of the list; core risks have a name alone.
 */
export function subjectCode({ list, id }: Pick<Subject, 'list' | 'id'>): string | undefined {
  const { short } = SUBJECT_LISTS[list];
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

/** What an assessment writes to point at a subject: `maps-to` takes it, and for core risks `risk` does. */
export const referenceTo = ({ list, id }: Pick<Subject, 'list' | 'id'>): string =>
  list === 'core-risk' ? id : `${list}:${id}`;

/** What people write of a subject inside its own list, and what that is: an entry of MAESTRO is known by its layer. */
export const codeInList = (subject: Pick<Subject, 'list' | 'id'>): string | undefined =>
  subject.list === 'maestro' ? maestroLayer(subject.id) : subjectCode(subject);
export const codeHead = (list: Subject['list']): string =>
  list === 'maestro' ? say('Layer') : say('Id');

/** A subject in the cell of a table: its id, or where the id says nothing its name, with its layer if it has one. */
export function subjectInBrief(subject: Subject): string {
  if (subject.list !== 'maestro') return subjectCode(subject) ?? subject.name;
  const layer = maestroLayer(subject.id);
  return layer.startsWith('L') ? `${layer} ${subject.name}` : subject.name;
}

/** What the codes of `subjectInBrief` begin with, and which list that is, in a word or two: they share a line. */
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
  return 'problem' in entry
    ? undefined
    : subjectPage({ path: subjectPath(entry.scheme, entry.id) });
}

/** A subject in full: `ASI03 Identity and Privilege Abuse`. */
export const subjectInFull = (subject: Subject): string =>
  [subjectCode(subject), subject.name].filter(Boolean).join(' ');
