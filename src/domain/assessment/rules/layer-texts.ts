import type { RootContent } from 'mdast';
import { LAYERS, type LayerId } from '../../maestro/layers.ts';
import type { Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { data, group } from './draft.ts';
import type { Finding } from './rule.ts';

/** Rules about what the layer sections say. */

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

const PREFIX = /^(?:(?:it|this) is )?not certain from (?:the )?listing\b/i;

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
