import type { Nodes } from 'mdast';

/** How deeply content may nest. Far more than prose needs, far less than what exhausts a stack. */
export const MAX_DEPTH = 40;

/** Every node of a Markdown tree in the order of the text, with its depth. Without recursion, which could exhaust the stack. */
export function* walk(root: Nodes): Generator<{ readonly node: Nodes; readonly depth: number }> {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    yield top;
    if ('children' in top.node) {
      for (const child of top.node.children.toReversed()) {
        stack.push({ node: child, depth: top.depth + 1 });
      }
    }
  }
}
