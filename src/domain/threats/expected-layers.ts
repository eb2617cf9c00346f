import { CORE_RISK_IDS, CORE_RISKS } from '../aivss/core-risks.ts';
import {
  firstEditionWith,
  LAYER_IDS,
  LAYERS,
  type LayerId,
  layersIn,
  MAESTRO_EDITIONS,
} from '../maestro/layers.ts';
import { CANONICAL_THREATS } from '../maestro/threats.ts';
import { PUBLISHED_LAYERS } from '../taxonomies/published-layers.ts';
import type { TopicListId } from './topics.ts';

export interface ExpectedLayers {
  /** The document that says so. */
  readonly source: string;
  /** The day of the source, where that distinguishes its editions. */
  readonly published?: string;
  readonly layers: readonly LayerId[];
}

/** The layers on which a document expects a topic, with the document; undefined where none says so. */
export function expectedLayers(list: TopicListId, id: string): ExpectedLayers | undefined {
  if (list === 'core-risk') {
    const risk = CORE_RISK_IDS.find((riskId) => riskId === id);
    return risk && { source: 'AIVSS v0.8, Appendix C', layers: CORE_RISKS[risk].layers };
  }
  if (list === 'maestro') return canonicalLayer(id);
  const published = PUBLISHED_LAYERS[list];
  const numbers = published?.layers[id];
  if (!published || !numbers) return undefined;
  const layers = layersIn().filter((layer) => numbers.includes(LAYERS[layer].number));
  return { source: published.source, layers };
}

function canonicalLayer(id: string): ExpectedLayers | undefined {
  const layer = LAYER_IDS.find((each) =>
    CANONICAL_THREATS[each].some((threat) => threat.id === id),
  );
  if (!layer) return undefined;
  const { published } = MAESTRO_EDITIONS[firstEditionWith(layer)];
  return { source: 'MAESTRO', published, layers: [layer] };
}
