import { LAYER_IDS, layerOf } from '../../../maestro/layers.ts';
import { isOneOf } from '../../../tables.ts';
import { aboutValue, asGroup, asText, dataOf, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsLayerNotApplicable: FileRule = {
  id: 'threats/layer-not-applicable',
  severity: 'error',
  title: 'A threat is in a layer that the agent has.',
  why: 'A layer tagged not-applicable does not exist in this agent, so nothing can attack it there. One of the two statements is wrong.',
  remedy: 'Tag the layer mapped or uncertain, or move the threat to the layer where it belongs.',
  example: {
    change: ['layer: security-and-compliance', 'layer: ‹agent-ecosystem›'],
  },
  check(file) {
    const tags = asGroup(dataOf(file).layers);
    return threatsOf(file).flatMap(({ path, threat }) => {
      const layer = asText(threat.layer);
      if (!isOneOf(LAYER_IDS, layer) || tags[layer] !== 'not-applicable') return [];
      const { name } = layerOf(layer, file.edition);
      return aboutValue(
        file,
        [...path, 'layer'],
        `This threat is in the layer ${name}, which the file tags not-applicable.`,
      );
    });
  },
};
