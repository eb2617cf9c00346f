import { nameFinder } from '../../domain/name-finder.ts';
import { TAXONOMIES } from '../../domain/taxonomies/index.ts';

const MOST_OFFERED = 12;

const REFERENCES = Object.entries(TAXONOMIES).flatMap(([scheme, { entries }]) =>
  Object.entries(entries).map(([id, name]) => ({
    name: `${scheme}:${id}`,
    aliases: [id, name],
    title: name,
  })),
);
const find = nameFinder(REFERENCES);

/** Completions of the last word of an answer: ids that begin with it, then those that have it in their id or name. */
export function referencesFor(typed: string) {
  const before = /^.*[\s,]/s.exec(typed)?.[0] ?? '';
  const typedReferences = new Set(typed.split(/[\s,]+/));
  const wanted = typed.slice(before.length);
  const matches = wanted === '' ? REFERENCES : find(wanted).map(({ entry }) => entry);
  return matches
    .filter(({ name }) => !typedReferences.has(name))
    .slice(0, MOST_OFFERED)
    .map((entry) => ({ value: `${before}${entry.name}`, name: entry.title }));
}
