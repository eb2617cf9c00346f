import { SUBJECT_LISTS, type Subject } from '../../domain/threats/subjects.ts';
import { threatsPath } from '../paths.ts';

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

/** A subject in the cell of a table: its id, or its name where the id says nothing. */
export const subjectInBrief = (subject: Subject): string =>
  subject.list === 'maestro' ? subject.name : (subjectCode(subject) ?? subject.name);

/** A subject in full: `ASI03 Identity and Privilege Abuse`. */
export const subjectInFull = (subject: Subject): string =>
  [subjectCode(subject), subject.name].filter(Boolean).join(' ');
