import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from './path.ts';

/** A node of YAML with its position, as offsets of the text, and what is in it. */
export interface YamlTree {
  readonly start: number;
  readonly end: number;
  readonly pairs?: readonly YamlPair[];
  readonly items?: readonly (YamlTree | null)[];
}

interface YamlPair {
  readonly name: string | undefined;
  readonly key: YamlTree;
  readonly value: YamlTree | null;
}

/** Follows a path as far as it exists. `complete` says whether that is all of it; key and value are the last that exist. */
export function follow(root: YamlTree | null, path: Path) {
  let key: YamlTree | undefined;
  let value = root;
  for (const segment of path) {
    // Of a key that stands twice, the last value counts, as in the data.
    const pair = value?.pairs?.findLast(({ name }) => name === segment);
    const item = typeof segment === 'number' ? value?.items?.[segment] : undefined;
    if (pair) {
      key = pair.key;
      value = pair.value ?? pair.key;
    } else if (item) {
      value = item;
      key = item.pairs?.[0]?.key ?? item;
    } else return { key, value, complete: false };
  }
  return { key, value, complete: true };
}

/** Deeper than data may nest. What lies below has the place of the node at this depth. */
const MAX_DEPTH = 20;

/** The tree of a document that the library has read. */
export const treeOf = ({ contents }: Document.Parsed): YamlTree | null => treeOfNode(contents, 0);

function treeOfNode(node: Node | null | undefined, depth: number): YamlTree | null {
  if (!node) return null;
  const [start = 0, end = 0] = node.range ?? [];
  if (depth > MAX_DEPTH) return { start, end };
  const below = (inner: unknown): YamlTree | null =>
    treeOfNode(isNode(inner) ? inner : null, depth + 1);
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : undefined,
      key: below(key) ?? { start, end },
      value: below(value),
    }));
    return { start, end, pairs };
  }
  return isSeq(node) ? { start, end, items: node.items.map(below) } : { start, end };
}
