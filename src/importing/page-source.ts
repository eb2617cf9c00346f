import { isDay } from '../domain/day.ts';
import { isSlug, toSlug } from '../domain/slug.ts';
import { linesOfPage } from './lines.ts';
import { TITLE } from './regions.ts';

/** The address of a page and the day it was saved, as far as the page has them. */
export interface PageSource {
  readonly url?: string;
  /** ISO day */
  readonly day?: string;
}

/** A line that savers write above a page: `URL: https://…`, `Saved on 2026-11-20`, or the bare address or day. */
const ABOVE = /^(?:[\p{L} ]{1,30}:?\s+)?(?:<(\S+)>|(\S+))$/u;
/** The address in the HTML that browsers save. */
const IN_HTML = [
  /<!--\s*saved from url=(?:\(\d+\))?(https?:\/\/[^\s<>"]+)/i,
  /<link\b[^<>]*\brel=["']?canonical\b[^<>]*\bhref=["'](https?:\/\/[^\s<>"']+)/i,
  /<link\b[^<>]*\bhref=["'](https?:\/\/[^\s<>"']+)[^<>]*\brel=["']?canonical\b/i,
];
const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T\d\d:)/;

/** Reads the source above the title of a page. Where it names two addresses or two days, neither counts. */
export function pageSource(page: string): PageSource {
  const lines = linesOfPage(page);
  const title = lines.findIndex(({ text }) => TITLE.test(text));
  const above = lines.slice(0, Math.max(title, 0)).flatMap(({ text }) => {
    const [, bracketed, bare] = ABOVE.exec(text) ?? [];
    return bracketed ?? bare ?? [];
  });
  const inHtml = IN_HTML.flatMap((pattern) => pattern.exec(page)?.[1] ?? []);
  const url = commonValue([...above.filter((word) => /^https?:\/\//i.test(word)), ...inHtml]);
  const day = commonValue(above.map((word) => DAY.exec(word)?.[0] ?? '').filter(isDay));
  return {
    ...(url !== undefined && URL.canParse(url) && { url }),
    ...(day !== undefined && { day }),
  };
}

/** The value, where all are the same. */
const commonValue = (values: readonly string[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/** File names that do not name an agent: numbers, digests and the usual names of pages. */
const TELLS_NOTHING = /^(?:\d+|[\da-f]{8,}|(?:index|listing|page|threat-model)(?:-\d+)?)$/;

/**
 * The slug of an imported agent: the name of its file, where that looks like the slug of its page, because it may differ
 * from the name of the agent (verification-before-completion-skill); otherwise the slug of the name.
 *
 * @param file the file name without its ending
 * @returns an empty text where neither makes a slug
 */
export const slugOfPage = (file: string, name: string): string =>
  isSlug(file) && !TELLS_NOTHING.test(file) ? file : toSlug(name);
