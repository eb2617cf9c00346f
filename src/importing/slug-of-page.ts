import { isSlug, toSlug } from '../domain/slug.ts';

/** File names that say nothing of an agent: numbers, digests and what browsers and sites call any page. */
const TELLS_NOTHING = /^(?:\d+|[\da-f]{8,}|(?:index|listing|page|threat-model)(?:-\d+)?)$/;

/**
 * The slug of an imported agent: that of its page, where the file bears it, because a name alone does not give it
 * back (verification-before-completion-skill); otherwise the slug of the name.
 *
 * @param file the file name without its ending
 * @returns an empty text where neither makes a slug
 */
export const slugOfPage = (file: string, name: string): string =>
  isSlug(file) && !TELLS_NOTHING.test(file) ? file : toSlug(name);
