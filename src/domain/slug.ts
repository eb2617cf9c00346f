import { fold } from './names.ts';

/** Longest slug, in characters. */
export const SLUG_MAX = 60;

/** Lower-case letters and digits in groups, joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isSlug = (text: string): boolean => text.length <= SLUG_MAX && SLUG_PATTERN.test(text);

/** The slug of an assessment: the name of its file without the ending. */
export const slugOfFile = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^.*\//s, '').replace(/\.md$/, '');

/** The nearest slug to any text: letters folded, everything else a hyphen. Empty when no letter or digit is left. */
export function toSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '');
}
