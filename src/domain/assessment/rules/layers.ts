import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { closest } from '../../closest.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerOfHeading } from '../../maestro/layers.ts';
import type { Range } from '../../position.ts';
import { rangeOf, type Section } from '../body.ts';
import type { AssessmentFile } from '../file.ts';
import { data, group } from './draft.ts';
import { places } from './nodes.ts';
import type { Finding } from './rule.ts';

/** Rules about the seven layer sections of the body. */

const heading = (id: LayerId): string => `## ${LAYERS[id].name}`;
const layerNames = LAYER_IDS.map((id) => LAYERS[id].name);

const readable = (file: AssessmentFile): boolean =>
  file.unreadable === undefined && file.frontmatter !== undefined && file.body.shallow;

/** The sections that name a layer, the first of each. */
const known = (file: AssessmentFile): (Section & { layer: LayerId })[] => {
  const seen = new Set<LayerId>();
  return file.body.sections.filter((section): section is Section & { layer: LayerId } => {
    if (!section.layer || seen.has(section.layer)) return false;
    seen.add(section.layer);
    return true;
  });
};

export function missing(file: AssessmentFile): Finding[] {
  if (!readable(file)) return [];
  const sections = known(file);
  const meant = file.body.sections.flatMap((section) => meantLayer(file, section) ?? []);
  const end = file.text.trimEnd().length;
  return LAYER_IDS.filter((id) => !meant.includes(id)).map((id) => {
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

/** The layer of a section: the one that its heading names, or that it was probably meant to name. */
function meantLayer(file: AssessmentFile, section: Section): LayerId | undefined {
  if (section.layer) return section.layer;
  const name = closest(section.heading, layerNames);
  return (name && layerOfHeading(name)) ?? layerBetween(file, section);
}

/** The layer that belongs where a section stands, if there is just one. */
function layerBetween(file: AssessmentFile, section: Section): LayerId | undefined {
  const { sections } = file.body;
  const index = sections.indexOf(section);
  const before = sections[index - 1];
  const after = sections[index + 1];
  const from = before ? numberOf(before) : 0;
  const to = after ? numberOf(after) : LAYER_IDS.length + 1;
  return from !== undefined && to === from + 2 ? LAYER_IDS[from] : undefined;
}

const numberOf = ({ layer }: Section): number | undefined => layer && LAYERS[layer].number;

export function doubled(file: AssessmentFile): Finding[] {
  const first = known(file);
  return file.body.sections
    .filter((section) => section.layer && !first.includes(section as Section & { layer: LayerId }))
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
  const { layer, headingRange } = known(file)[wrong] as Section & { layer: LayerId };
  const after = known(file)[wrong - 1] as Section & { layer: LayerId };
  return [
    {
      range: headingRange,
      message: `${LAYERS[layer].name} stands after ${LAYERS[after.layer].name}.`,
      help: `Put the sections in the order of MAESTRO: ${layerNames.join(', ')}.`,
    },
  ];
}

const sectionsOf = (file: AssessmentFile, id: LayerId): number =>
  file.body.sections.filter(({ layer }) => layer === id).length;

export function empty(file: AssessmentFile): Finding[] {
  return file.body.sections
    .filter(({ layer, text }) => layer && text === '' && sectionsOf(file, layer) === 1)
    .map(({ layer, headingRange }) => ({
      range: headingRange,
      message: `The section on ${LAYERS[layer as LayerId].name} is empty.`,
      help: 'Say what could go wrong in this layer, or, where there is none, why.',
    }));
}

const PREFIX = /^not certain from (?:the )?listing\b/i;

/** The words of doubt at the beginning of a block, or the block where they are not written plainly. */
function prefixRange(file: AssessmentFile, block: RootContent | undefined): Range | undefined {
  if (!block) return undefined;
  const [start, end] = rangeOf(block);
  const [words] = PREFIX.exec(file.text.slice(start, end)) ?? [];
  return [start, words ? start + words.length : end];
}

export function contradicting(file: AssessmentFile): Finding[] {
  const tags = group(data(file).layers);
  return file.body.sections
    .filter(({ layer, text }) => layer && tags[layer] === 'mapped' && PREFIX.test(text))
    .map(({ content, headingRange }) => ({
      range: prefixRange(file, content[0]) ?? headingRange,
      message: 'The text says that it is not certain, but the layer is tagged mapped.',
      help: 'Tag the layer uncertain, or remove the prefix: the tag carries the doubt.',
    }));
}
