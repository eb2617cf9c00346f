import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { LAYER_IDS, LAYERS, type LayerId, layerOfHeading } from '../../maestro/layers.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { closedLate } from './closed-late.ts';
import { heading, known, type LayerSection, layerNames, meantLayer } from './layer-sections.ts';
import { places } from './nodes.ts';
import type { Finding } from './rule.ts';
import { unclosed } from './unclosed.ts';

/** Rules about which of the seven layer sections a body has, and in what order. */

const readable = (file: AssessmentFile): boolean =>
  file.unreadable === undefined && file.frontmatter !== undefined && file.body.shallow;

export function missing(file: AssessmentFile): Finding[] {
  if (!readable(file)) return [];
  const sections = known(file);
  const meant = [
    ...file.body.sections.flatMap((section) => meantLayer(file, section) ?? []),
    ...closedLate(file).flatMap(({ layers }) => layers),
  ];
  const end = file.text.trimEnd().length;
  // What follows a block that is not closed may well be there.
  const seen = unclosed(file) ? Math.max(0, ...meant.map((id) => LAYERS[id].number)) : Infinity;
  const absent = LAYER_IDS.filter((id) => !meant.includes(id) && LAYERS[id].number < seen);
  return absent.map((id) => {
    const almost = almostHeading(file, id);
    if (almost) {
      return {
        range: rangeOf(almost),
        message: `The section on ${LAYERS[id].name} has no heading of level 2.`,
        help: `Write "${heading(id)}" on a line of its own.`,
      };
    }
    const next = sections.find(({ layer }) => LAYERS[layer].number > LAYERS[id].number);
    const place = next ? ` before "${heading(next.layer)}"` : ' at the end';
    return {
      range: next?.headingRange ?? [end - 1, end],
      message: `The section on ${LAYERS[id].name} is missing.`,
      help: `Add "${heading(id)}"${place}, with a text. Where the agent has no such layer, say why and tag it not-applicable.`,
    };
  });
}

/** A line that names a layer and is no heading of level 2: "# Models", "##Models", "**Models**". */
const almostHeading = (file: AssessmentFile, id: LayerId): RootContent | undefined =>
  file.body.tree.children.find(
    (node) =>
      (node.type === 'paragraph' || (node.type === 'heading' && node.depth !== 2)) &&
      layerOfHeading(textOf(node).replace(/^#+\s*/, '')) === id,
  );

export function doubled(file: AssessmentFile): Finding[] {
  const first = known(file);
  return file.body.sections
    .filter((section) => section.layer && !first.includes(section as LayerSection))
    .map(({ layer, headingRange }) => ({
      range: headingRange,
      message: `${LAYERS[layer as LayerId].name} has two sections.`,
      help: 'Put both texts under one heading.',
    }));
}

export function unknown(file: AssessmentFile): Finding[] {
  const titles = file.body.tree.children
    .filter((node) => node.type === 'heading' && node.depth === 1)
    .filter((node) => layerOfHeading(textOf(node)) === undefined)
    .map((node) => ({
      range: rangeOf(node),
      message: 'A heading of level 1 stands in the body; the page has one already.',
      help: 'Use "##" for the seven layers and "###" or deeper inside them.',
    }));
  const strangers = file.body.sections
    .filter(({ layer }) => layer === undefined)
    .map((section): Finding => {
      const { heading: words, headingRange } = section;
      const guess = meantLayer(file, section);
      return {
        range: headingRange,
        message: `"${words}" is not one of the seven layers.`,
        help: guess
          ? `Did you mean "${heading(guess)}"?`
          : `Level-2 headings are ${layerNames.join(', ')}. Use "###" for other headings.`,
      };
    });
  const nested = places(file)
    .filter(({ node, depth }) => depth > 1 && node.type === 'heading' && node.depth <= 2)
    .map(({ node }) => ({
      range: rangeOf(node),
      message: 'A heading of a section stands inside a quotation or a list.',
      help: 'Use "###" or deeper there.',
    }));
  return [...titles, ...strangers, ...nested];
}

export function order(file: AssessmentFile): Finding[] {
  const numbers = known(file).map(({ layer }) => LAYERS[layer].number);
  const wrong = numbers.findIndex(
    (number, index) => index > 0 && number < (numbers[index - 1] ?? 0),
  );
  if (wrong < 0) return [];
  const { layer, headingRange } = known(file)[wrong] as LayerSection;
  const after = known(file)[wrong - 1] as LayerSection;
  return [
    {
      range: headingRange,
      message: `${LAYERS[layer].name} stands after ${LAYERS[after.layer].name}.`,
      help: `Put the sections in the order of MAESTRO: ${layerNames.join(', ')}.`,
    },
  ];
}
