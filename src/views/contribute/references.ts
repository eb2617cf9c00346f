import { fold } from '../../domain/names.ts';
import { TAXONOMIES } from '../../domain/taxonomies/index.ts';

/** An id of another list, as it may be typed, with its name. */
export interface Reference {
  /** The whole answer: what stands before the id, and the id. */
  readonly value: string;
  readonly name: string;
}

/** How many are offered: more than that is a reason to type on. */
const OFFERED = 12;

const ALL = Object.entries(TAXONOMIES).flatMap(([scheme, { entries }]) =>
  Object.entries(entries).map(([id, name]) => ({ id: `${scheme}:${id}`, name })),
);

/** What the last word of an answer may be meant for: ids that begin with it, then those that have it in id or name. */
export function referencesFor(typed: string): Reference[] {
  const before = /^.*[\s,]/s.exec(typed)?.[0] ?? '';
  const wanted = fold(typed.slice(before.length));
  const given = new Set(typed.split(/[\s,]+/));
  const free = ALL.filter(({ id }) => !given.has(id));
  const begins = free.filter(({ id }) => fold(id).startsWith(wanted));
  const has = free.filter(({ id, name }) => fold(`${id} ${name}`).includes(wanted));
  return [...new Set([...begins, ...has])]
    .slice(0, OFFERED)
    .map(({ id, name }) => ({ value: `${before}${id}`, name }));
}
