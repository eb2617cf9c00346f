import { isOneOf } from './tables.ts';
import { parsedAddress } from './web-address.ts';

/** Where a link in content may lead. */
export type Link =
  /** A page of the open web. */
  | { readonly kind: 'web'; readonly secure: boolean }
  | { readonly kind: 'mail' }
  /** Another page of the catalogue, written as the path of its file. */
  | {
      readonly kind: 'content';
      readonly collection: ContentKind;
      readonly id: string;
      readonly hash: string;
    }
  /** A place on the same page, with its `#`. */
  | { readonly kind: 'here'; readonly hash: string }
  | { readonly kind: 'refused'; readonly why: string };

/** The `rel` of a link to an address that contributors gave, as against the fixed links of the site. */
export const GIVEN_REL = 'nofollow';

export const CONTENT_KINDS = ['assessments', 'layers', 'guides'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** How the files of a collection end. */
export const CONTENT_ENDINGS: Readonly<Record<ContentKind, string>> = {
  assessments: '.md',
  layers: '.mdx',
  guides: '.mdx',
};

/** Whether a file in the folder of a collection is no content: a dot file, as editors leave them, or a README. */
export const isBeside = (name: string): boolean => /^(?:\.|README\.)/.test(name);

/** Whether a file in the folder of a collection is content. */
export const isContentFile = (kind: ContentKind, name: string): boolean =>
  name.endsWith(CONTENT_ENDINGS[kind]) && !isBeside(name);

/** Whether a path below the folder of assessments is an assessment. They may lie in folders, but not in hidden ones. */
export const isAssessmentPath = (inside: string): boolean => {
  const parts = inside.split('/');
  const name = parts.pop() ?? '';
  return isContentFile('assessments', name) && !parts.some((folder) => isBeside(folder));
};

/** A relative path: assessments may lie in folders, so it may go up several steps, and down into folders. */
const CONTENT_PATH =
  /^(?:\.\/|(?:\.\.\/)+(assessments|layers|guides)\/(?:[a-z0-9-]+\/)*)?([a-z0-9-]+)(\.mdx?)(#[\w-]*)?$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * What a link in Markdown is. Links inside the catalogue are written as file paths (`lume.md`,
 * `../layers/agent-frameworks.mdx#scope`), so that they also work where people read the repository.
 *
 * @param url the link as written
 * @param from the collection of the file that has the link
 */
export function classifyLink(url: string, from: ContentKind): Link {
  if (url.startsWith('#')) return { kind: 'here', hash: url };
  const [, folder, id, ending, hash = ''] = CONTENT_PATH.exec(url) ?? [];
  if (id !== undefined) {
    const collection = isOneOf(CONTENT_KINDS, folder) ? folder : from;
    if (ending !== CONTENT_ENDINGS[collection]) {
      return {
        kind: 'refused',
        why: `the files of ${collection} end in ${CONTENT_ENDINGS[collection]}`,
      };
    }
    return { kind: 'content', collection, id, hash };
  }
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(url)) return { kind: 'mail' };
  if (/^https?:\/\/[^\s/]/i.test(url) && parsedAddress(url)) {
    return { kind: 'web', secure: /^https:/i.test(url) };
  }
  return { kind: 'refused', why: whyRefused(url) };
}

function whyRefused(url: string): string {
  // Browsers ignore control characters and blanks inside a scheme, so they are ignored here too.
  const scheme = SCHEME.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[0];
  if (scheme && !/^https?:$/i.test(scheme)) return `"${scheme}" links are not allowed`;
  if (scheme) return 'the address is incomplete';
  if (url.startsWith('//')) return 'the address has no scheme';
  return 'it is neither an https address nor the file of another page';
}

/** The path of the page that shows a content file, from the root of the site. */
export const PAGE_PATHS: Readonly<Record<ContentKind, (id: string) => string>> = {
  assessments: (id) => `/agents/${id}/`,
  layers: (id) => `/layers/${id}/`,
  guides: (id) => `/guides/${id}/`,
};

/** The anchor of a threat on the page of its agent. */
export const threatAnchor = (id: string): string => `threat-${id}`;
