import { isAlias, type Node, type YAMLWarning } from 'yaml';
import type { Complaint } from './yaml-problems.ts';
import { TAG, UNTIL_READ } from './yaml-words.ts';

/** Anchors (&a), aliases (*a) and tags (!!str) of YAML. The format has none of them. */

type HasNode = { readonly node: Node };

/** One problem for each anchored name: at its first alias, or at the anchor where it has none. */
export function namedValues(nodes: readonly HasNode[], until: number, yaml: string): Complaint[] {
  const aliases = nodes.map(({ node }) => node).filter(isAlias);
  const used = Map.groupBy(
    aliases.filter(({ source }) => source !== ''),
    ({ source }) => source,
  );
  const anchors = nodes.flatMap(({ node }): Complaint[] => {
    const anchor = isAlias(node) ? undefined : node.anchor;
    if (!anchor || used.has(anchor) || startOf(node) >= until) return [];
    return [
      {
        kind: 'alias',
        at: propertyBefore(node, `&${anchor}`, yaml),
        message: `The anchor &${anchor.slice(0, 40)} names this value for reuse elsewhere in the file.`,
        help: 'Remove it, and write out each value. Text that starts with & needs double quotes.',
      },
    ];
  });
  return [
    ...[...used].map(
      ([name, [first]]): Complaint => ({
        kind: 'alias',
        at: first?.range ?? [],
        message: `The alias *${name} stands for a value from elsewhere in the file.`,
        help: 'Write out the value itself. Text that starts with * needs double quotes.',
      }),
    ),
    ...anchors,
  ];
}

/** One problem for each tag that the parser knows. It warns of other tags itself. */
export const typedValues = (
  nodes: readonly HasNode[],
  warnings: readonly YAMLWarning[],
  yaml: string,
): Complaint[] => {
  const warned = new Set(warnings.map(({ pos }) => pos[0]));
  return nodes.flatMap(({ node }): Complaint[] => {
    if (isAlias(node) || !node.tag) return [];
    const at = propertyBefore(node, '!', yaml);
    if (warned.has(at[0])) return [];
    return [{ kind: 'syntax', at, message: TAG.message, help: `${TAG.help}${UNTIL_READ}` }];
  });
};

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const PROPERTY = /[!&][^\s,[\]{}]*/g;
/** In characters before a value: there its anchor and tag are looked for. */
const NEAR = 250;

/** Where the last anchor or tag with a beginning stands before a value. */
function propertyBefore(node: Node, beginning: string, yaml: string): [number, number] {
  const end = startOf(node);
  const start = Math.max(0, end - NEAR);
  const properties = [...yaml.slice(start, end).matchAll(PROPERTY)];
  const last = properties.findLast(([property]) => property.startsWith(beginning));
  return last ? [start + last.index, start + last.index + last[0].length] : [end, end + 1];
}
