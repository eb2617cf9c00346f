import { LAYERS } from '../../../maestro/layers.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { known, type LayerSection, layerNames } from '../layer-sections.ts';
import type { FileRule, Finding } from '../rule.ts';

export const layersOrder: FileRule = {
  id: 'layers/order',
  severity: 'error',
  title: 'The sections stand in the order of MAESTRO.',
  why: 'The same order everywhere lets two assessments be read side by side.',
  remedy: 'Move the section to its place.',
  examples: [
    {
      change: [
        '## Foundation Models\n\nA hosted model reasons over pages.[^1]\n\n## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).',
        '## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).\n\n‹## Foundation Models›\n\nA hosted model reasons over pages.[^1]',
      ],
      finds:
        'Foundation Models stands after Data Operations. | Put the sections in the order of MAESTRO: Foundation Models, Data Operations, Agent Frameworks, Deployment and Infrastructure, Evaluation and Observability, Security and Compliance, Agent Ecosystem.',
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
        message: `${LAYERS[layer].name} stands after ${LAYERS[after.layer].name}.`,
        help: `Put the sections in the order of MAESTRO: ${layerNames.join(', ')}.`,
      },
    ];
  },
};
