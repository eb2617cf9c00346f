import type { Nodes } from 'mdast';
import { rangeOf } from '../body.ts';
import type { AssessmentFile } from '../file.ts';
import { walk } from '../walk.ts';

/** A node of the body, with its depth. */
export interface Place {
  readonly node: Nodes;
  readonly depth: number;
}

const known = new WeakMap<AssessmentFile, readonly Place[]>();

/** Every node of the body in the order of the text, walked once for all rules; none where it nests without end. */
export function places(file: AssessmentFile): readonly Place[] {
  const found = known.get(file) ?? (file.body.shallow ? [...walk(file.body.tree)] : []);
  known.set(file, found);
  return found;
}

export const nodes = (file: AssessmentFile): Nodes[] => places(file).map(({ node }) => node);

/** The nodes of one type. */
export const nodesOfType = <T extends Nodes['type']>(
  file: AssessmentFile,
  type: T,
): Extract<Nodes, { type: T }>[] =>
  nodes(file).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

/** A node as it is written in the file. */
export const written = (file: AssessmentFile, node: Nodes): string =>
  file.text.slice(...rangeOf(node));
