import { BEGINNING } from '../../../position.ts';
import { OTHER_AGENT } from '../example.ts';
import type { CatalogueFinding, CatalogueRule } from '../rule.ts';

/** What a slug looks like at a glance: the same for slugs that are easily confused. */
export const lookOf = (slug: string): string =>
  slug
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

export const agentSlugLookAlike: CatalogueRule<undefined> = {
  id: 'agent/slug-look-alike',
  severity: 'warning',
  scope: 'catalogue',
  of: 'assessments',
  title: 'File names are not easily confused.',
  why: 'File names are addresses. Two that differ by a hyphen, or by 1 for l and 0 for o, send readers to the wrong agent, and may have been chosen for that.',
  remedy:
    'If both are the same agent, improve the other file. Otherwise rename this one: add the maker or the purpose.',
  example: {
    rename: ['example-agent.md', '0ther-agent.md'],
    beside: OTHER_AGENT,
  },
  gather: () => undefined,
  check(all) {
    const first = new Map<string, string>();
    return all.flatMap(({ slug, file }): CatalogueFinding[] => {
      const look = lookOf(slug);
      const other = first.get(look);
      if (other === undefined) first.set(look, slug);
      if (other === undefined || other === slug) return [];
      const message = `"${slug}" looks like "${other}", the name of another file.`;
      return [{ file, ...BEGINNING, message }];
    });
  },
};
