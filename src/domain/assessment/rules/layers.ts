import { closest } from '../../closest.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerOfHeading } from '../../maestro/layers.ts';
import { rangeOf, type Section } from '../body.ts';
import type { AssessmentFile } from '../file.ts';
import { data, group } from './draft.ts';
import type { Finding, Rule } from './rule.ts';

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

function missing(file: AssessmentFile): Finding[] {
  if (!readable(file)) return [];
  const present = known(file).map(({ layer }) => layer);
  const meant = file.body.sections.flatMap(({ heading: words, layer }) =>
    layer ? [] : (meantLayer(words) ?? []),
  );
  return LAYER_IDS.filter((id) => !present.includes(id) && !meant.includes(id)).map((id) => ({
    range: [file.text.trimEnd().length, file.text.trimEnd().length + 1],
    message: `The section on ${LAYERS[id].name} is missing.`,
    help: `Add "${heading(id)}" with a text. Where the agent has no such layer, say why and tag it not-applicable.`,
  }));
}

const meantLayer = (words: string): LayerId | undefined => {
  const name = closest(words, layerNames);
  return name && layerOfHeading(name);
};

function doubled(file: AssessmentFile): Finding[] {
  const first = known(file);
  return file.body.sections
    .filter((section) => section.layer && !first.includes(section as Section & { layer: LayerId }))
    .map(({ layer, headingRange }) => ({
      range: headingRange,
      message: `${LAYERS[layer as LayerId].name} has two sections.`,
      help: 'Put both texts under one heading.',
    }));
}

function unknown(file: AssessmentFile): Finding[] {
  const titles = file.body.tree.children
    .filter((node) => node.type === 'heading' && node.depth === 1)
    .map((node) => ({
      range: rangeOf(node),
      message: 'A heading of level 1 stands in the body; the page has one already.',
      help: 'Use "##" for the seven layers and "###" or deeper inside them.',
    }));
  const strangers = file.body.sections
    .filter(({ layer }) => layer === undefined)
    .map(({ heading: words, headingRange }): Finding => {
      const guess = meantLayer(words);
      return {
        range: headingRange,
        message: `"${words}" is not one of the seven layers.`,
        help: guess
          ? `Did you mean "${heading(guess)}"?`
          : `Level-2 headings are ${layerNames.join(', ')}. Use "###" for other headings.`,
      };
    });
  return [...titles, ...strangers];
}

function order(file: AssessmentFile): Finding[] {
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

function empty(file: AssessmentFile): Finding[] {
  return file.body.sections
    .filter(({ layer, text }) => layer && text === '')
    .map(({ layer, headingRange }) => ({
      range: headingRange,
      message: `The section on ${LAYERS[layer as LayerId].name} is empty.`,
      help: 'Say what could go wrong in this layer, or, where there is none, why.',
    }));
}

const PREFIX = /^not certain from (?:the )?listing\b/i;

function contradicting(file: AssessmentFile): Finding[] {
  const tags = group(data(file).layers);
  return file.body.sections
    .filter(({ layer, text }) => layer && tags[layer] === 'mapped' && PREFIX.test(text))
    .map(({ content, headingRange }) => ({
      range: content[0] ? rangeOf(content[0]) : headingRange,
      message: 'The text says that it is not certain, but the layer is tagged mapped.',
      help: 'Tag the layer uncertain, or remove the prefix: the tag carries the doubt.',
    }));
}

export const layerRules: readonly Rule[] = [
  {
    id: 'layers/missing',
    severity: 'error',
    title: 'Each of the seven layers has a section.',
    check: missing,
  },
  {
    id: 'layers/doubled',
    severity: 'error',
    title: 'A layer has one section.',
    check: doubled,
  },
  {
    id: 'layers/unknown-heading',
    severity: 'error',
    title: 'A level-2 heading names a layer.',
    check: unknown,
  },
  {
    id: 'layers/order',
    severity: 'error',
    title: 'The sections stand in the order of MAESTRO.',
    check: order,
  },
  {
    id: 'layers/empty',
    severity: 'error',
    title: 'A section has a text.',
    check: empty,
  },
  {
    id: 'layers/contradiction',
    severity: 'error',
    title: 'The text of a layer does not contradict its tag.',
    check: contradicting,
  },
];
