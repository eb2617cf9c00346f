import { deadPlaces, type Places, placesOnPages } from '../link-places.ts';
import { deadLinks, type PageLink, pageLinks } from '../page-links.ts';
import type { CatalogueRule } from '../rule.ts';
import { clashes, type Mark, marks } from '../same-agent.ts';
import { lookAlikes } from '../slug-look-alike.ts';

/** The example as another agent, for rules that compare two files. */
const OTHER = [
  ['name: Example Mail Agent', 'name: Example Post Agent'],
  ['homepage: https://example.org/mail-agent', 'homepage: https://example.org/post-agent'],
] as const;

const sameAgent: CatalogueRule<readonly Mark[]> = {
  id: 'agent/duplicate',
  severity: 'error',
  title: 'Two files do not describe the same agent.',
  meaning:
    'Two scores for one agent would leave readers to choose. Names, aliases, repositories, homepages and package URLs are compared without regard to case, punctuation and look-alike letters.',
  mend: 'Improve the file that is there. Where they are two agents, correct what makes them look alike, or name the maker in the name.',
  example: {
    from: 'kind: agent',
    to: 'kind: agent\naliases: [example-post-agent]',
    beside: { path: 'example-post-agent.md', changes: OTHER },
  },
  gather: marks,
  check: clashes,
};

const slugLookAlike: CatalogueRule<undefined> = {
  id: 'agent/slug-look-alike',
  severity: 'warning',
  title: 'Two file names are not taken for one another.',
  meaning:
    'File names are addresses. Two that differ by a hyphen, or by 1 for l and 0 for o, send readers to the wrong agent, and may have been chosen for that.',
  mend: 'Where both are the same agent, improve the other file. Otherwise rename the new one.',
  example: {
    from: 'name: Example Mail Agent',
    to: 'name: Example Mail Agent',
    path: 'example-mai1-agent.md',
    mendedPath: 'example-inbox-agent.md',
    beside: { path: 'example-mail-agent.md', changes: OTHER },
  },
  gather: () => undefined,
  check: lookAlikes,
};

const unknownPage: CatalogueRule<readonly PageLink[]> = {
  id: 'links/unknown-page',
  severity: 'error',
  title: 'A link inside the catalogue leads to a page.',
  meaning:
    'Links between pages are written as files. One to a file that does not exist, or no longer, would end at an error page.',
  mend: 'Correct the name of the file; the message names the nearest. If the page was renamed, link to its new name.',
  example: {
    from: 'Message text and instructions share one prompt.',
    to: 'Compare [another agent](no-such-agent.md).',
  },
  gather: pageLinks,
  check: deadLinks,
};

const unknownPlace: CatalogueRule<Places> = {
  id: 'links/unknown-place',
  severity: 'warning',
  title: 'A link to a place on a page names one that the page has.',
  meaning:
    'What stands behind "#" in a link names a heading, a threat, a factor, a source or a layer on the page. Where the page has no such place, readers land at its beginning and search.',
  mend: 'Correct the name; the message shows the nearest. A threat is named as "#threat-id", a factor as "#factor-id", a layer by its id.',
  example: {
    from: 'Message text and instructions share one prompt.',
    to: 'Compare [the threat](example-mail-agent.md#threat-mail-text-injections).',
  },
  gather: placesOnPages,
  check: deadPlaces,
};

/** What concerns several files. */
export const catalogueRules = [
  sameAgent,
  slugLookAlike,
  unknownPage,
  unknownPlace,
] as readonly CatalogueRule[];
