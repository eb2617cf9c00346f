import { readFrontmatter } from '../assessment/reading/frontmatter.ts';
import { type Content, decode, MAX_BYTES } from '../assessment/reading/read-file.ts';
import type { RedirectFinding } from '../assessment/rules/rule.ts';
import type { Mistake } from '../diagnostic.ts';
import { linesOf, type Place, placeOf, type Range } from '../position.ts';

/** The file of a content folder with former slugs. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** A former slug, and what it leads to, as a file says it. */
export interface Redirect {
  readonly from: string;
  /** The present slug; null where the assessment was removed for good. Anything else is a mistake. */
  readonly to: unknown;
  readonly fromPlace: Place;
  readonly toPlace: Place;
}

/** A former slug of a site, and the slug that it leads to; null where the agent was removed for good. */
export interface FormerSlug {
  readonly from: string;
  readonly to: string | null;
}

/** A file of former slugs as read. */
export interface RedirectsFile {
  /** The path to show to people. */
  readonly path: string;
  readonly text: string;
  readonly redirects: readonly Redirect[];
  /** What keeps it from being read as a list of pairs. */
  readonly problems: readonly (Place & { readonly message: string; readonly help?: string })[];
  /** The place for another line. */
  readonly end: Place;
}

/** Reads the bytes of a file of former slugs, under the limits that an assessment has. Never throws. */
export function readRedirectsFile(bytes: Content, path: string): RedirectsFile {
  const { text, unreadable } = decode(bytes);
  if (!unreadable) return readRedirects(text, path);
  const { kind, offset } = unreadable;
  if (kind === 'too-large') {
    return unreadRedirects(path, {
      message: `The file is ${Math.ceil(bytes.length / 1024)} KiB; the limit is ${MAX_BYTES / 1024} KiB.`,
      help: 'Remove lines that are no longer needed, or give each content folder its own file.',
    });
  }
  const why = {
    message: 'This character is not UTF-8, so the file cannot be read.',
    help: 'Save the file as UTF-8.',
  };
  return unreadRedirects(path, why, text, offset);
}

/** A file of former slugs that exists but cannot be read. */
export function unreadRedirects(path: string, why: Mistake, text = '', offset = 0): RedirectsFile {
  const place = placeOf(linesOf(text), [offset, offset + 1]);
  return { path, text, redirects: [], problems: [{ ...place, ...why }], end: place };
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
  // Line by line: one pattern over all lines would backtrack for very long at a few dozen empty ones.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) {
    return { path, text, redirects: [], problems: [], end };
  }
  const yaml = readFrontmatter(text, 0);
  return {
    path,
    text,
    end,
    problems: yaml.problems.map(({ message, range }) => ({ message, ...place(range) })),
    redirects: Object.entries(yaml.data).map(([from, to]) => ({
      from,
      to,
      fromPlace: place(yaml.keyRange([from])),
      toPlace: place(yaml.valueRange([from])),
    })),
  };
}

/** What each former slug leads to; a later content folder overrides an earlier one. */
export const redirectTargets = (files: readonly RedirectsFile[]): Map<string, unknown> =>
  new Map(files.flatMap(({ redirects }) => redirects.map(({ from, to }) => [from, to])));

export const findRedirects = (
  files: readonly RedirectsFile[],
  look: (redirect: Redirect) => Omit<RedirectFinding, 'file'> | undefined,
): RedirectFinding[] =>
  files.flatMap(({ path, redirects }) =>
    redirects.flatMap((redirect) => {
      const finding = look(redirect);
      return finding ? [{ ...finding, file: path }] : [];
    }),
  );
