import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The engine in plain JavaScript, for the browser. It need not know frontmatter, which is replaced by blanks before. */
const remark = unified().use(remarkParse).use(remarkGfm).freeze();

export const readRemark = (markdown: string): Root => remark.parse(markdown);
