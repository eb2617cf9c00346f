import { closest } from '../../../closest.ts';
import { anchorsOf } from '../../html/anchors.ts';
import { GUESSES, type PageLink, pageLinks } from '../body-links.ts';
import type { CatalogueFinding, CatalogueRule } from '../rule.ts';

/** The anchors of the page of a file, and its links to anchors. */
interface Places {
  /** In one text with spaces between them, since thousands of files have many. Empty where the file cannot be read. */
  readonly anchors: string;
  readonly links: readonly PageLink[];
}

/** Links to unknown pages are left to another rule. */
export const linksUnknownPlace: CatalogueRule<Places> = {
  id: 'links/unknown-place',
  severity: 'warning',
  scope: 'catalogue',
  of: 'assessments',
  title: 'Links to a place on a page name an existing one.',
  why: 'The part after the "#" in a link names a heading, a threat, a factor, a source or a layer on the page. If there is no such place, readers land at the top and have to search.',
  remedy:
    'Open the page and copy the address of the heading, or remove the part after the "#". A threat is named as "#threat-id", a factor as "#factor-id", a layer by its id.',
  example: {
    change: ['Every action is logged.', 'See [the threat](‹#threat-page-content-injections›).'],
  },
  gather: (file) => ({
    anchors:
      file.frontmatter?.readable && file.body.deepAt === undefined ? anchorsOf(file).join(' ') : '',
    links: pageLinks(file).filter(({ hash }) => hash !== ''),
  }),
  check(all, { places = {} }) {
    const assessments = new Map(all.map(({ slug, kept }) => [slug, kept.anchors]));
    const placesOf = ({ collection, id }: PageLink): readonly string[] | undefined =>
      collection === 'assessments'
        ? (assessments.get(id)?.match(/[^ ]+/g) ?? undefined)
        : places[collection]?.[id];
    return all.flatMap(({ file, kept }) => {
      // Worked out once for each page, however often the file links to it.
      const placesByPage = new Map<string, readonly string[] | undefined>();
      const knownPlaces = (link: PageLink) => {
        const page = `${link.collection}/${link.id}`;
        if (!placesByPage.has(page)) placesByPage.set(page, placesOf(link));
        return placesByPage.get(page);
      };
      return kept.links
        .filter((link) => knownPlaces(link)?.includes(decoded(link.hash.slice(1))) === false)
        .map((link, index) =>
          aboutDeadLink(link, file, index < GUESSES ? (knownPlaces(link) ?? []) : []),
        );
    });
  },
};

function aboutDeadLink(
  { id, hash, start, end }: PageLink,
  file: string,
  candidates: readonly string[],
): CatalogueFinding {
  const guess = closest(decoded(hash.slice(1)), candidates);
  return {
    file,
    start,
    end,
    message: `The page of "${id}" has no place "${hash}".`,
    ...(guess && { help: `Did you mean "#${guess}"?` }),
  };
}

/** The anchor as the page has it: addresses have percent signs and digits in place of letters beyond ASCII. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
