import { valueAt } from '../../../lookup.ts';
import { layerOf } from '../../../maestro/layers.ts';
import { underlineOf } from '../layer-sections.ts';
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
  check: (file) => {
    const { sections } = file.body;
    const byLayer = Map.groupBy(sections, ({ layer }) => layer);
    return sections.flatMap(({ layer, text, headingRange: range }, index) => {
      if (!layer || text !== '' || valueAt(byLayer, layer).length > 1) return [];
      const next = sections[index + 1];
      const isInNext = next && !next.layer && underlineOf(file, next.headingRange);
      if (isInNext) return [];
      return { range, message: `The section on ${layerOf(layer, file.edition).name} is empty.` };
    });
  },
};
