import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading, layersIn, layersInWords } from '../../../maestro/layers.ts';
import type { Range } from '../../../position.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { headingOf, layerNames, meantLayer, underlineOf } from '../layer-sections.ts';
import { nodesWithDepth } from '../nodes.ts';
import type { FileRule, Finding } from '../rule.ts';

/** "seven layers" */
const layerCount = ({ edition }: AssessmentFile): string =>
  layersInWords(layersIn(edition).length).toLowerCase();

/** The finding on a text that the line below it makes a heading. With an empty line above, three hyphens are a rule. */
function underlined(file: AssessmentFile, heading: Range): Finding | undefined {
  const range = underlineOf(file, heading);
  if (!range) return undefined;
  const isRule = file.text.slice(...range).startsWith('---');
  const remedy = isRule ? 'Put an empty line above it.' : 'Remove it.';
  return {
    range,
    message: 'This line makes a heading of the text above it.',
    help: `${remedy} If a heading was meant, write "### " before the text.`,
  };
}

export const layersUnknownHeading: FileRule = {
  id: 'layers/unknown-heading',
  severity: 'error',
  fixed: true,
  title: 'Every level-2 heading names a layer.',
  why: 'The level-2 headings divide the text into layers; the page, the search and the exports find it by them. The title of the page comes from the data.',
  remedy: 'Use the name of a layer, or "###" for a heading inside one.',
  example: {
    change: ['## Data Operations', '‹## Data Operation›'],
  },
  check(file) {
    const titles = file.body.tree.children
      .filter((node) => node.type === 'heading' && node.depth === 1)
      .filter((node) => layerOfHeading(textOf(node), file.edition) === undefined)
      .map(
        (node): Finding =>
          underlined(file, rangeOf(node)) ?? {
            range: rangeOf(node),
            message: 'This is a level-1 heading; the title of the page comes from the data.',
            help: `Use "##" for the ${layerCount(file)}, and "###" or deeper inside them.`,
          },
      );
    const unknown = file.body.sections
      .filter(({ layer }) => layer === undefined)
      .map((section): Finding => {
        const { heading, headingRange } = section;
        const guess = meantLayer(file, section);
        const accident = guess ? undefined : underlined(file, headingRange);
        if (accident) return accident;
        return {
          range: headingRange,
          message: `"${heading}" is not one of the ${layerCount(file)}.`,
          help: guess
            ? `Did you mean "${headingOf(guess, file.edition)}"?`
            : `Level-2 headings are ${layerNames(file.edition).join(', ')}. Use "###" for other headings.`,
        };
      });
    const nested = nodesWithDepth(file)
      .filter(({ node, depth }) => depth > 1 && node.type === 'heading' && node.depth <= 2)
      .map(
        ({ node }): Finding =>
          underlined(file, rangeOf(node)) ?? {
            range: rangeOf(node),
            message: 'This section heading is inside a quotation or a list.',
            help: 'Use "###" or deeper there.',
          },
      );
    return [...titles, ...unknown, ...nested];
  },
};
