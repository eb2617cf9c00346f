import { LAYER_IDS, type LayerTag, layerOf } from '../../../maestro/layers.ts';
import { isOneOf } from '../../../tables.ts';
import { aboutValue, asGroup, dataOf, hasBase, hasKey, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** The tags of layers that nobody could judge, or nobody has looked at. */
const UNJUDGED = ['uncertain', 'not-read'] as const satisfies readonly LayerTag[];

export const layersUncertainThreat: FileRule = {
  id: 'layers/uncertain-threat',
  severity: 'warning',
  title: 'A layer with a scored or sourced threat is not uncertain.',
  why: '"uncertain" says that the evidence does not pin the layer, so that its text is general. A threat there that is scored, or rests on sources, shows that it does.',
  remedy:
    'Tag the layer mapped. If nothing but this threat is known of the layer, say so in its section, or move the threat to the layer that the evidence is about.',
  example: {
    change: ['  agent-frameworks: mapped', '  agent-frameworks: uncertain'],
    at: 'layer: ‹agent-frameworks›',
  },
  check(file) {
    const tags = asGroup(dataOf(file).layers);
    return threatsOf(file).flatMap(({ path, threat }) => {
      const { layer } = threat;
      const isScored = hasBase(threat);
      if (!isOneOf(LAYER_IDS, layer) || !isOneOf(UNJUDGED, tags[layer])) return [];
      if (!isScored && !hasKey(threat, 'sources')) return [];
      const how = isScored ? 'is scored' : 'rests on sources';
      return aboutValue(
        file,
        [...path, 'layer'],
        `The threat ${how} on ${layerOf(layer, file.edition).name}, which is tagged ${tags[layer]}.`,
      );
    });
  },
};
