import type { Nodes } from 'mdast';
import { onceEach } from '../../once-each.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { walk } from '../reading/walk.ts';

/** Every node of the body in order, with its depth, walked once for all rules. None where it nests too deeply. */
export const nodesWithDepth = onceEach(({ body }: AssessmentFile) =>
  body.deepAt === undefined ? [...walk(body.tree)] : [],
);

export const nodes = onceEach((file: AssessmentFile): readonly Nodes[] =>
  nodesWithDepth(file).map(({ node }) => node),
);

/** The nodes of one type. */
export const nodesOfType = <T extends Nodes['type']>(
  file: AssessmentFile,
  type: T,
): Extract<Nodes, { type: T }>[] =>
  nodes(file).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

/** A node as it is written in the file. */
export const sourceOf = (file: AssessmentFile, node: Nodes): string =>
  file.text.slice(...rangeOf(node));
