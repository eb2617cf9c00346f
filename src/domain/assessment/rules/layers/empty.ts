import { layerOf } from '../../../maestro/layers.ts';
import type { FileRule } from '../rule.ts';

export const layersEmpty: FileRule = {
  id: 'layers/empty',
  severity: 'error',
  unfinished: true,
  title: 'Every section has text.',
  why: 'A heading alone does not say whether the layer is safe, unknown or forgotten. The tag carries the doubt; the text says what could go wrong.',
  remedy: 'Write what could go wrong in this layer, or why the agent has none.',
  example: {
    change: ['It runs on the machine of its user.\n\n', ''],
    at: '‹## Deployment and Infrastructure›',
  },
  check: ({ body: { sections }, edition }) =>
    sections.flatMap(({ layer, text, headingRange: range }) => {
      const isOnly = sections.filter((section) => section.layer === layer).length === 1;
      if (!layer || text !== '' || !isOnly) return [];
      return { range, message: `The section on ${layerOf(layer, edition).name} is empty.` };
    }),
};
