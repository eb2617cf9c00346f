import { closest } from '../../../closest.ts';
import { CONTENT_ENDINGS, CONTENT_KINDS, type ContentKind } from '../../../links.ts';
import { GUESSES, type PageLink, pageLinks } from '../body-links.ts';
import type { CatalogueRule, Gathered, LinkTargets } from '../rule.ts';

const SINGULAR: Readonly<Record<ContentKind, string>> = {
  assessments: 'assessment',
  layers: 'layer',
  guides: 'guide',
};

/** The existing pages of each kind. Of layers and guides nothing is known where the options do not list them. */
function knownPages(files: readonly Gathered[], { pages = {} }: LinkTargets) {
  const known = new Map<ContentKind, ReadonlySet<string>>();
  for (const kind of CONTENT_KINDS) {
    if (pages[kind]) known.set(kind, new Set(pages[kind]));
  }
  const slugs = [...files.map(({ slug }) => slug), ...(pages.assessments ?? [])];
  return known.set('assessments', new Set(slugs));
}

export const linksUnknownPage: CatalogueRule<readonly PageLink[]> = {
  id: 'links/unknown-page',
  severity: 'error',
  scope: 'catalogue',
  of: 'assessments',
  title: 'Links within the catalogue lead to existing pages.',
  why: 'Links between pages are written as file names. A link to a missing file would end at an error page.',
  remedy:
    'Correct the file name, or link to a web address. If the page was renamed, link to its new name.',
  example: {
    change: ['Every action is logged.', 'Compare [another agent](‹exmple-agent.md›).'],
  },
  gather: pageLinks,
  check(files, targets) {
    const known = knownPages(files, targets);
    const drafts = new Set(files.filter(({ isDraft }) => isDraft).map(({ slug }) => slug));
    const isToDraft = ({ collection, id }: PageLink) =>
      collection === 'assessments' && drafts.has(id);
    const isDead = ({ collection, id }: PageLink) => known.get(collection)?.has(id) === false;
    const toDrafts = files
      .filter(({ isDraft }) => !isDraft)
      .flatMap(({ file, kept }) =>
        kept.filter(isToDraft).map(({ id, start, end }) => ({
          file,
          start,
          end,
          message: `"${id}" is a draft, so it has no page.`,
          help: 'Publish it by removing its "draft", or remove the link.',
        })),
      );
    const missing = files.flatMap(({ file, kept }) =>
      kept.filter(isDead).map(({ collection, id, start, end }, index) => {
        const guess = index < GUESSES ? closest(id, [...(known.get(collection) ?? [])]) : undefined;
        return {
          file,
          start,
          end,
          message: `There is no ${SINGULAR[collection]} "${id}".`,
          ...(guess && { help: `Did you mean "${guess}${CONTENT_ENDINGS[collection]}"?` }),
        };
      }),
    );
    return [...missing, ...toDrafts];
  },
};
