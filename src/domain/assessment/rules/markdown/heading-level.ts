import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading } from '../../../maestro/layers.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { nodes } from '../nodes.ts';
import type { FileRule } from '../rule.ts';

const isHeading = (node: Nodes): node is Heading => node.type === 'heading';

/** Whether other rules report a heading: one of level 1, or one that names a layer. */
const isReportedElsewhere = (node: Heading, { edition }: AssessmentFile): boolean =>
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
      const before = Math.max(headings[index - 1]?.depth ?? 2, 2);
      if (isReportedElsewhere(node, file) || node.depth <= before + 1) return [];
      const [start] = rangeOf(node);
      return {
        range: [start, start + node.depth] as const,
        message: `A level-${node.depth} heading follows a level-${before} heading.`,
        help: `Write "${'#'.repeat(before + 1)} ${textOf(node)}".`,
      };
    });
  },
};
