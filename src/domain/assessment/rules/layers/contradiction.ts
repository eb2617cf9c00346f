import type { RootContent } from 'mdast';
import type { Range } from '../../../position.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { asGroup, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const PREFIX = /^(?:(?:it|this) is )?not certain from (?:the )?listing\b/i;

/** The range of the words of doubt with which a block begins; of the whole block where marks stand between them. */
function prefixRange(file: AssessmentFile, block: RootContent | undefined): Range | undefined {
  if (!block) return undefined;
  const [start, end] = rangeOf(block);
  const [words] = PREFIX.exec(file.text.slice(start, end)) ?? [];
  return [start, words ? start + words.length : end];
}

export const layersContradiction: FileRule = {
  id: 'layers/contradiction',
  severity: 'error',
  title: 'The text of a layer does not contradict its tag.',
  why: 'Published catalogues start uncertain texts with "Not certain from the listing". In a layer tagged mapped, the words and the tag cannot both be right.',
  remedy: 'Tag the layer uncertain, or remove the words: the tag carries the doubt.',
  example: {
    change: ['Pages', '‹Not certain from the listing›: pages'],
  },
  check(file) {
    const tags = asGroup(dataOf(file).layers);
    return file.body.sections
      .filter(({ layer, text }) => layer && tags[layer] === 'mapped' && PREFIX.test(text))
      .map(({ content, headingRange }) => ({
        range: prefixRange(file, content[0]) ?? headingRange,
        message: 'The text says it is not certain, but the layer is tagged mapped.',
      }));
  },
};
