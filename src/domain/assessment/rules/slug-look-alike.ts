import type { CatalogueFinding, Gathered } from './rule.ts';

/** Slugs that people would take for one another: 1 and l, 0 and o, with and without hyphens. */

/** What is left of a slug for a quick eye. */
export const lookOf = (slug: string): string =>
  slug
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

export function lookAlikes(all: readonly Gathered[]): CatalogueFinding[] {
  const first = new Map<string, string>();
  return all.flatMap(({ slug, file }): CatalogueFinding[] => {
    const look = lookOf(slug);
    const other = first.get(look);
    if (other === undefined) first.set(look, slug);
    if (other === undefined || other === slug) return [];
    const start = { line: 1, column: 1 };
    return [
      {
        ...{ file, start, end: { line: 1, column: 2 } },
        message: `"${slug}" looks like "${other}", the name of another file.`,
        help: 'Where both are the same agent, improve the other file. Otherwise rename this one: add the maker, or what the agent does.',
      },
    ];
  });
}
