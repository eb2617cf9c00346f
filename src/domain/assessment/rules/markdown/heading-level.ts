import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading } from '../../../maestro/layers.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { nodes } from '../nodes.ts';
import type { FileRule } from '../rule.ts';

const isHeading = (node: Nodes): node is Heading => node.type === 'heading';

/** A heading of level 1, and one that names a layer, is another mistake. */
const isOther = (node: Heading, { edition }: AssessmentFile): boolean =>
  node.depth === 1 || (node.depth > 2 && layerOfHeading(textOf(node), edition) !== undefined);

export const markdownHeadingLevel: FileRule = {
  id: 'markdown/heading-level',
  severity: 'warning',
  title: 'Headings do not skip levels.',
  why: 'People who listen to a page navigate by its headings. A skipped level sounds like a missing part.',
  remedy: 'Below a layer ("##") comes "###", then "####".',
  example: {
    change: ['### Sessions', '‹####› Sessions'],
  },
  check(file) {
    const headings = nodes(file).filter(isHeading);
    return headings.flatMap((node, index) => {
      const before = headings[index - 1]?.depth ?? 2;
      if (isOther(node, file) || node.depth <= Math.max(before, 2) + 1) return [];
      const right = '#'.repeat(Math.max(before, 2) + 1);
      const [start] = rangeOf(node);
      return {
        range: [start, start + node.depth] as const,
        message: `A level-${node.depth} heading follows a level-${Math.max(before, 2)} heading.`,
        help: `Write "${right} ${textOf(node)}".`,
      };
    });
  },
};
