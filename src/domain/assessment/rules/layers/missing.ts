import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type LayerId, layerOf, layerOfHeading, layersIn } from '../../../maestro/layers.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { blocksClosedLate } from '../closed-late.ts';
import { firstSections, headingOf, meantLayer } from '../layer-sections.ts';
import type { FileRule } from '../rule.ts';
import { unclosedBlock } from '../unclosed.ts';

const hasReadableBody = (file: AssessmentFile): boolean =>
  file.unreadable === undefined && file.frontmatter !== undefined && file.body.deepAt === undefined;

export const layersMissing: FileRule = {
  id: 'layers/missing',
  severity: 'error',
  fixed: true,
  of: 'assessments',
  title: 'Each layer has a section.',
  why: 'MAESTRO looks at an agent through layers. Going through all of them finds the threat that nobody had in mind, so none is left out silently.',
  remedy:
    'Add the section. If the agent has no such layer, say why in a sentence and tag it not-applicable.',
  example: {
    change: ['## Evaluation and Observability\n\nEvery action is logged.\n\n', ''],
    at: '‹## Security and Compliance›',
  },
  check(file) {
    if (!hasReadableBody(file)) return [];
    const { edition } = file;
    const nameOf = (id: LayerId) => layerOf(id, edition).name;
    const numberOf = (id: LayerId) => layerOf(id, edition).number;
    const sections = firstSections(file);
    const present = [
      ...file.body.sections.flatMap((section) => meantLayer(file, section) ?? []),
      ...blocksClosedLate(file).flatMap(({ layers }) => layers),
    ];
    const end = file.text.trimEnd().length;
    // The sections after an unclosed block may be in it.
    const limit = unclosedBlock(file) ? Math.max(0, ...present.map(numberOf)) : Infinity;
    const missing = layersIn(edition).filter((id) => !present.includes(id) && numberOf(id) < limit);
    return missing.map((id) => {
      const almost = almostHeading(file, id);
      if (almost) {
        return {
          range: rangeOf(almost),
          message: `The section on ${nameOf(id)} has no level-2 heading.`,
          help: `Write "${headingOf(id, edition)}" on a line of its own.`,
        };
      }
      const next = sections.find(({ layer }) => numberOf(layer) > numberOf(id));
      const place = next ? ` before "${headingOf(next.layer, edition)}"` : ' at the end';
      return {
        range: next?.headingRange ?? [end - 1, end],
        message: `The section on ${nameOf(id)} is missing.`,
        help: `Add "${headingOf(id, edition)}"${place}, with a text. If the agent has no such layer, say why and tag it not-applicable.`,
      };
    });
  },
};

/** A block that names a layer without a level-2 heading: "# Models", "##Models", "**Models**". */
const almostHeading = (file: AssessmentFile, id: LayerId): RootContent | undefined =>
  file.body.tree.children.find(
    (node) =>
      (node.type === 'paragraph' || (node.type === 'heading' && node.depth !== 2)) &&
      layerOfHeading(textOf(node).replace(/^#+\s*/, ''), file.edition) === id,
  );
