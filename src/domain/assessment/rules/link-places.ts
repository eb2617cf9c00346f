import { closest } from '../../closest.ts';
import { anchorsOf } from '../html/anchors.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { GUESSES, type PageLink, pageLinks } from './page-links.ts';
import type { CatalogueFinding, CheckOptions, Gathered } from './rule.ts';

/** What a file says of places on pages: those that it has, and those that it leads to. */
export interface Places {
  /** Between blanks, in one text: thousands of files have many. Empty where the data or the text cannot be read. */
  readonly anchors: string;
  readonly links: readonly PageLink[];
}

export const placesOnPages = (file: AssessmentFile): Places => ({
  anchors: file.frontmatter?.readable && file.body.shallow ? anchorsOf(file).join(' ') : '',
  links: pageLinks(file).filter(({ hash }) => hash !== ''),
});

/** Links to a place that the page does not have. Of pages that are not known nothing is said. */
export function deadPlaces(
  all: readonly Gathered<Places>[],
  { places = {} }: CheckOptions,
): CatalogueFinding[] {
  const assessments = new Map(all.map(({ slug, kept }) => [slug, kept.anchors]));
  const placesOf = ({ collection, id }: PageLink): readonly string[] | undefined =>
    collection === 'assessments'
      ? (assessments.get(id)?.match(/[^ ]+/g) ?? undefined)
      : places[collection]?.[id];
  return all.flatMap(({ file, kept }) => {
    // Once for each page that the file leads to, however often it does.
    const pages = new Map<string, readonly string[] | undefined>();
    const known = (link: PageLink) => {
      const page = `${link.collection}/${link.id}`;
      if (!pages.has(page)) pages.set(page, placesOf(link));
      return pages.get(page);
    };
    return kept.links
      .filter((link) => known(link)?.includes(decoded(link.hash.slice(1))) === false)
      .map((link, index) => deadPlace(link, file, index < GUESSES ? (known(link) ?? []) : []));
  });
}

function deadPlace(
  { id, hash, start, end }: PageLink,
  file: string,
  candidates: readonly string[],
): CatalogueFinding {
  const guess = closest(decoded(hash.slice(1)), candidates);
  return {
    ...{ file, start, end },
    message: `The page of "${id}" has no place "${hash}".`,
    help: guess
      ? `Did you mean "#${guess}"?`
      : 'Open the page and copy the address of the heading, or leave out what stands behind the "#".',
  };
}

/** As it is named on the page: browsers write letters beyond ASCII as percent signs and digits. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
