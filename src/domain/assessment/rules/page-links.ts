import { closest } from '../../closest.ts';
import { CONTENT_ENDINGS, CONTENT_KINDS, type ContentKind } from '../../links.ts';
import type { Place } from '../../position.ts';
import { placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { addressRange, links } from './markdown.ts';
import type { CatalogueFinding, CheckOptions, Gathered } from './rule.ts';

/** A link of a file to a page of the catalogue, or to a place on its own. */
export interface PageLink extends Place {
  readonly collection: ContentKind;
  readonly id: string;
  /** With its `#`; empty where the whole page is meant. */
  readonly hash: string;
}

export const pageLinks = (file: AssessmentFile): PageLink[] =>
  links(file).flatMap(({ node, url, link }) => {
    if (link.kind !== 'content' && link.kind !== 'here') return [];
    const { collection, id, hash } = link.kind === 'here' ? ownPage(file, link.hash) : link;
    return [{ collection, id, hash, ...placeOf(file.lines, addressRange(node, file, url)) }];
  });

/** Every page has a beginning, which "#" and "#top" name. */
const ownPage = ({ slug }: AssessmentFile, hash: string) =>
  ({
    collection: 'assessments',
    id: slug,
    hash: /^#(?:top)?$/i.test(hash) ? '' : hash,
  }) as const;

const SINGULAR: Readonly<Record<ContentKind, string>> = {
  assessments: 'assessment',
  layers: 'layer',
  guides: 'guide',
};

/** The pages that are known to exist. Of layers and guides nothing is said where they are not given. */
function knownPages(all: readonly Gathered[], { pages = {} }: CheckOptions) {
  const known = new Map<ContentKind, ReadonlySet<string>>();
  for (const kind of CONTENT_KINDS) {
    if (pages[kind]) known.set(kind, new Set(pages[kind]));
  }
  const slugs = [...all.map(({ slug }) => slug), ...(pages.assessments ?? [])];
  return known.set('assessments', new Set(slugs));
}

/** Of so many dead links of a file a guess is made what was meant: each compares all that there is to link to. */
export const GUESSES = 20;

export function deadLinks(
  all: readonly Gathered<readonly PageLink[]>[],
  options: CheckOptions,
): CatalogueFinding[] {
  const known = knownPages(all, options);
  const isDead = ({ collection, id }: PageLink) => known.get(collection)?.has(id) === false;
  return all.flatMap(({ file, kept }) =>
    kept.filter(isDead).map(({ collection, id, start, end }, index) => {
      const guess = index < GUESSES ? closest(id, [...(known.get(collection) ?? [])]) : undefined;
      return {
        ...{ file, start, end },
        message: `There is no ${SINGULAR[collection]} "${id}".`,
        help: guess
          ? `Did you mean "${guess}${CONTENT_ENDINGS[collection]}"?`
          : 'Link to a file that exists, or to a web address.',
      };
    }),
  );
}
