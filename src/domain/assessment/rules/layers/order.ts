import { itemAt } from '../../../lookup.ts';
import { layerOf } from '../../../maestro/layers.ts';
import { firstSections, layerNames } from '../layer-sections.ts';
import type { FileRule } from '../rule.ts';

export const layersOrder: FileRule = {
  id: 'layers/order',
  severity: 'error',
  title: 'The sections follow the order of MAESTRO.',
  why: 'The same order everywhere makes it easy to read two assessments side by side.',
  remedy: `Put the sections in the order of MAESTRO: ${layerNames().join(', ')}.`,
  example: {
    change: [
      '## Foundation Models\n\nA hosted model reasons over pages.[^1]\n\n## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).',
      '## Data Operations\n\nPages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).\n\n‹## Foundation Models›\n\nA hosted model reasons over pages.[^1]',
    ],
  },
  check(file) {
    const sections = firstSections(file);
    const numbers = sections.map(({ layer: layerId }) => layerOf(layerId, file.edition).number);
    const wrong = numbers.findIndex((number, index) => number < (numbers[index - 1] ?? 0));
    if (wrong < 0) return [];
    const { layer, headingRange } = itemAt(sections, wrong);
    const before = itemAt(sections, wrong - 1);
    return [
      {
        range: headingRange,
        message: `${layerOf(layer, file.edition).name} comes after ${layerOf(before.layer, file.edition).name}.`,
      },
    ];
  },
};
