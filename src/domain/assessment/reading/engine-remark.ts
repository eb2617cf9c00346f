import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The engine in plain JavaScript, for the browser. What comes before the body reaches it as blanks, so that it needs no
 * notion of frontmatter.
 */
const remark = unified().use(remarkParse).use(remarkGfm).freeze();

export const readRemark = (markdown: string): Root => remark.parse(markdown);
