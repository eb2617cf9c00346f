import { nameFinder } from '../../domain/name-finder.ts';
import { TAXONOMIES } from '../../domain/taxonomies/index.ts';

/** How many are offered: more than that is a reason to type on. */
const OFFERED = 12;

const ALL = Object.entries(TAXONOMIES).flatMap(([scheme, { entries }]) =>
  Object.entries(entries).map(([id, name]) => ({
    name: `${scheme}:${id}`,
    aliases: [id, name],
    title: name,
  })),
);
const find = nameFinder(ALL);

/** What the last word of an answer may be meant for: ids that begin with it, then those that have it in id or name. */
export function referencesFor(typed: string) {
  const before = /^.*[\s,]/s.exec(typed)?.[0] ?? '';
  const given = new Set(typed.split(/[\s,]+/));
  const wanted = typed.slice(before.length);
  const found = wanted === '' ? ALL : find(wanted).map(({ entry }) => entry);
  return found
    .filter(({ name }) => !given.has(name))
    .slice(0, OFFERED)
    .map((entry) => ({ value: `${before}${entry.name}`, name: entry.title }));
}
