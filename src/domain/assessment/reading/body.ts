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

/** No prose has so many marks at the beginning of a line, and the time to read them grows with their square. */
const MANY_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){400}/m;

/** Reads the Markdown of a body, unless it is made to keep the engine busy. */
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
  const headings = content.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 2 ? [{ node, index }] : [],
  );
  return {
    tree,
    introduction: content.slice(0, headings[0]?.index ?? content.length),
    sections: headings.map(({ node, index }, n) =>
      readSection(node, content.slice(index + 1, headings[n + 1]?.index), edition),
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
  const title = textOf(heading);
  return {
    heading: title,
    /** The layer that the heading names; undefined where it names none. */
    layer: layerOfHeading(title, edition),
    headingRange: rangeOf(heading),
    content,
    // Tables come last: lists show the beginning of a text, which should be a sentence.
    text: plainText([...content].sort((a, b) => Number(isTable(a)) - Number(isTable(b)))),
  };
}

/** The part of the body under one level-2 heading. */
export type Section = Readonly<ReturnType<typeof readSection>>;

/** Whitespace other than a single space. Nearly all of it is single spaces, which need no replacement. */
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

/** The text of a block, with spaces between items and cells, which `textOf` alone would join. */
function blockText(node: Nodes): string {
  if (CONTAINERS.has(node.type) && 'children' in node) {
    return node.children.map((child) => blockText(child)).join(' ');
  }
  return textOf(node);
}

export const EMPTY_BODY = readBody(EMPTY);
