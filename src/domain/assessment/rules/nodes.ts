import type { Nodes } from 'mdast';
import { onceEach } from '../../once-each.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { walk } from '../reading/walk.ts';

/** A node of the body, with its depth. */
interface NodePlace {
  readonly node: Nodes;
  readonly depth: number;
}

/** Every node of the body in the order of the text, walked once for all rules; none where it nests without end. */
export const places = onceEach(({ body }: AssessmentFile): readonly NodePlace[] =>
  body.deepAt === undefined ? [...walk(body.tree)] : [],
);

export const nodes = onceEach((file: AssessmentFile): readonly Nodes[] =>
  places(file).map(({ node }) => node),
);

/** The nodes of one type. */
export const nodesOfType = <T extends Nodes['type']>(
  file: AssessmentFile,
  type: T,
): Extract<Nodes, { type: T }>[] =>
  nodes(file).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

/** A node as it is written in the file. */
export const written = (file: AssessmentFile, node: Nodes): string =>
  file.text.slice(...rangeOf(node));
