import { readFrontmatter } from '../assessment/frontmatter.ts';
import { linesOf, type Place, placeOf, type Range } from '../position.ts';

/** Stands in each content directory that has former addresses. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** A former slug, and what has become of it. */
export interface Redirect {
  readonly from: string;
  /** The slug that it has now; null where the assessment was removed for good. Anything else is a mistake. */
  readonly to: unknown;
  readonly fromPlace: Place;
  readonly toPlace: Place;
}

/** A file of former slugs as read. Plain values. */
export interface RedirectsFile {
  /** The path to show to people. */
  readonly path: string;
  readonly text: string;
  readonly redirects: readonly Redirect[];
  /** What keeps it from being read as a list of pairs. */
  readonly problems: readonly (Place & { readonly message: string })[];
  /** Where a further line would stand. */
  readonly end: Place;
}

/**
 * Reads `former-slug: present-slug` lines; `former-slug: null` says that the assessment was removed. Never throws.
 *
 * @param path the path to show to people
 */
export function readRedirects(text: string, path: string): RedirectsFile {
  const { positionOf } = linesOf(text);
  const place = (range: Range): Place => placeOf({ positionOf }, range);
  const last = Math.max(text.trimEnd().lastIndexOf('\n') + 1, 0);
  const end = place([last, last + 1]);
  if (/^(?:\s*(?:#.*)?(?:\n|$))*$/.test(text)) {
    return { path, text, redirects: [], problems: [], end };
  }
  const yaml = readFrontmatter(text, 0);
  return {
    ...{ path, text, end },
    problems: yaml.problems.map(({ message, range }) => ({ message, ...place(range) })),
    redirects: Object.entries(yaml.data).map(([from, to]) => ({
      ...{ from, to },
      fromPlace: place(yaml.keyRange([from])),
      toPlace: place(yaml.valueRange([from])),
    })),
  };
}
