import { closest } from '../../../closest.ts';
import { anchorsOf } from '../../html/anchors.ts';
import { GUESSES, type PageLink, pageLinks } from '../body-links.ts';
import type { CatalogueFinding, CatalogueRule } from '../rule.ts';

/** What a file says of places on pages: those that it has, and those that it leads to. */
interface Places {
  /** Separated by spaces in one text, since thousands of files have many. Empty where the file cannot be read. */
  readonly anchors: string;
  readonly links: readonly PageLink[];
}

/** Links to a place that the page does not have. Unknown pages are left alone. */
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
  },
};

function deadPlace(
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

/** As it is named on the page: browsers write letters beyond ASCII as percent signs and digits. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
