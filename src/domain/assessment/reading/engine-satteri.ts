import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/** The native engine: fast, and the one that Astro itself uses. */
export const readSatteri = (markdown: string): Root => markdownToMdast(markdown) as Root;

export const readSatteriMdx = (mdx: string): Root => mdxToMdast(mdx) as Root;
