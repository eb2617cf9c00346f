import { fold } from './names.ts';

/** Longest slug, in characters. */
export const SLUG_MAX = 60;

/** Lower-case letters and digits in groups, joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isSlug = (text: string): boolean => text.length <= SLUG_MAX && SLUG_PATTERN.test(text);

/**
 * The slug of an assessment, or the id of another page: the name of its file without the ending. A backslash stays in it:
 * on most systems it is part of the name, and reading it as a separator would give the file the address of another one.
 *
 * @param path with slashes between folders, on every system
 */
export function slugOfFile(path: string, ending = '.md'): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** The nearest slug to any text: letters folded, everything else a hyphen. Empty when no letter or digit is left. */
export function toSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '');
}
