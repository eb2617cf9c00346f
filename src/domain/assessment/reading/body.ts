import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading, type MaestroEdition } from '../../maestro/layers.ts';
import type { Range } from '../../position.ts';
import { MAX_DEPTH, walk } from './walk.ts';

/** The Markdown below the frontmatter. */
export interface Body {
  readonly tree: Root;
  /** What stands before the first level-2 heading. */
  readonly introduction: readonly RootContent[];
  readonly sections: readonly Section[];
  /** Where it first nests deeper than any page could show; then there are no sections. */
  readonly deepAt: number | undefined;
}

export const rangeOf = (node: Nodes): Range => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 1,
];

const tooDeepBody = (tree: Root, deepAt: number): Body => ({
  tree,
  introduction: [],
  sections: [],
  deepAt,
});

/** So many marks at the beginning of a line are no prose; an engine takes the square of their number to read them. */
const MANY_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){400}/m;

/** Reads the Markdown of a body, unless it only serves to keep a reader busy. */
export function bodyOf(
  read: (markdown: string) => Root,
  markdown: string,
  edition?: MaestroEdition,
): Body {
  const marks = MANY_MARKS.exec(markdown);
  return marks ? tooDeepBody(EMPTY, marks.index) : readBody(read(markdown), edition);
}
const EMPTY: Root = { type: 'root', children: [] };

/** Splits a Markdown tree at its top-level headings of level 2. */
export function readBody(tree: Root, edition?: MaestroEdition): Body {
  for (const { node, depth } of walk(tree)) {
    if (depth > MAX_DEPTH) return tooDeepBody(tree, rangeOf(node)[0]);
  }
  const content = tree.children;
  const heads = content.flatMap((node, start) =>
    node.type === 'heading' && node.depth === 2 ? [{ node, start }] : [],
  );
  return {
    tree,
    introduction: content.slice(0, heads[0]?.start ?? content.length),
    sections: heads.map(({ node, start }, index) =>
      readSection(node, content.slice(start + 1, heads[index + 1]?.start), edition),
    ),
    deepAt: undefined,
  };
}

const isTable = ({ type }: RootContent): boolean => type === 'table';

function readSection(
  heading: Heading,
  content: RootContent[],
  edition: MaestroEdition | undefined,
) {
  const words = textOf(heading);
  return {
    heading: words,
    /** The layer that the heading names; absent where it names none. */
    layer: layerOfHeading(words, edition),
    headingRange: rangeOf(heading),
    content,
    // Lists show how a text begins, and that is a sentence where there is one.
    text: plainText([...content].sort((a, b) => Number(isTable(a)) - Number(isTable(b)))),
  };
}

/** A stretch of the body under one level-2 heading. */
export type Section = Readonly<ReturnType<typeof readSection>>;

/** Whitespace that is not just one space: nearly all of it is, and is passed over. */
const UNEVEN = /[^\S ]\s*| \s+/g;

/** Blocks as plain text, one space between two of them. */
export function plainText(content: readonly RootContent[]): string {
  return content
    .filter(({ type }) => type !== 'definition')
    .map((node) => blockText(node))
    .join(' ')
    .replace(UNEVEN, ' ')
    .trim();
}

const CONTAINERS: ReadonlySet<Nodes['type']> = new Set([
  ...(['list', 'listItem', 'table', 'tableRow', 'blockquote', 'footnoteDefinition'] as const),
]);

/** Lists and tables keep their items apart, which a bare concatenation would join. */
function blockText(node: Nodes): string {
  if (CONTAINERS.has(node.type) && 'children' in node) {
    return node.children.map((child) => blockText(child)).join(' ');
  }
  return textOf(node);
}

export const EMPTY_BODY = readBody(EMPTY);
