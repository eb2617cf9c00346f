import { LAYERS } from '../../../maestro/layers.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { known, type LayerSection, layerNames } from '../layer-sections.ts';
import type { FileRule, Finding } from '../rule.ts';

export const layersOrder: FileRule = {
  id: 'layers/order',
  severity: 'error',
  title: 'The sections follow the order of MAESTRO.',
  why: 'The same order everywhere makes it easy to read two assessments side by side.',
  remedy: `Put the sections in the order of MAESTRO: ${layerNames.join(', ')}.`,
  examples: [
    {
      change: [
        '## Foundation Models\n\nA hosted model reasons over pages.[^1]\n\n## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).',
        '## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).\n\n‹## Foundation Models›\n\nA hosted model reasons over pages.[^1]',
      ],
      finds: 'Foundation Models comes after Data Operations.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
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
        message: `${LAYERS[layer].name} comes after ${LAYERS[after.layer].name}.`,
      },
    ];
  },
};
