import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading } from '../../../maestro/layers.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { nodes } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

const isHeading = (node: Nodes): node is Heading => node.type === 'heading';

/** A heading of level 1, and one that names a layer, is another mistake. */
const isOther = (node: Heading): boolean =>
  node.depth === 1 || (node.depth > 2 && layerOfHeading(textOf(node)) !== undefined);

export const markdownHeadingLevel: FileRule = {
  id: 'markdown/heading-level',
  severity: 'warning',
  title: 'Headings skip no level.',
  why: 'People who listen to a page move by its headings. A level that is skipped sounds like a part that is missing.',
  remedy: 'Below a layer ("##") comes "###", then "####".',
  examples: [
    {
      change: ['### Sessions', '‹####› Sessions'],
      finds: 'A heading of level 4 follows one of level 2. | Write "### Sessions".',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    const headings = nodes(file).filter(isHeading);
    return headings.flatMap((node, index) => {
      const before = headings[index - 1]?.depth ?? 2;
      if (isOther(node) || node.depth <= Math.max(before, 2) + 1) return [];
      const right = '#'.repeat(Math.max(before, 2) + 1);
      const [start] = rangeOf(node);
      return [
        {
          range: [start, start + node.depth] as const,
          message: `A heading of level ${node.depth} follows one of level ${Math.max(before, 2)}.`,
          help: `Write "${right} ${textOf(node)}".`,
        },
      ];
    });
  },
};
