import { type StartTag, startTags } from '../../../scripts/site-links/start-tags.ts';
import { type BuiltPage, pagesOf } from '../files.ts';
import type { Site } from '../sites.ts';

/** A site as its files have it, read once. */
export interface BuiltSite extends Site {
  readonly pages: readonly TaggedPage[];
}

export interface TaggedPage extends BuiltPage {
  readonly tags: readonly StartTag[];
}

let last: BuiltSite | undefined;

/** One at a time is kept: all of them fill the memory of a small machine. */
export function readSite(site: Site): BuiltSite {
  if (last?.id !== site.id) {
    const pages = pagesOf(site).map((page) => ({ ...page, tags: startTags(page.html) }));
    last = { ...site, pages };
  }
  return last;
}

/** What is wrong with any page, with its path. */
export const onEachPage =
  (wrong: (page: TaggedPage) => readonly string[]) =>
  ({ pages }: BuiltSite): string[] =>
    pages.flatMap((page) => wrong(page).map((what) => `${page.path}: ${what}`));

/** What stands in a list more than once. */
export const doubled = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
};
