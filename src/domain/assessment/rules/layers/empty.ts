import { type LayerId, layerOf } from '../../../maestro/layers.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { FileRule } from '../rule.ts';

const sectionsOf = (file: AssessmentFile, id: LayerId): number =>
  file.body.sections.filter(({ layer }) => layer === id).length;

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
  check(file) {
    return file.body.sections.flatMap(({ layer, text, headingRange }) => {
      if (!layer || text !== '' || sectionsOf(file, layer) !== 1) return [];
      return [
        {
          range: headingRange,
          message: `The section on ${layerOf(layer, file.edition).name} is empty.`,
        },
      ];
    });
  },
};
