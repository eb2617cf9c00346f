import { CORE_RISK_IDS, CORE_RISKS } from '../aivss/core-risks.ts';
import { LAYERS, type LayerId, layersIn } from '../maestro/layers.ts';
import { CANONICAL_THREATS } from '../maestro/threats.ts';
import { PUBLISHED_LAYERS } from '../taxonomies/published-layers.ts';
import type { TopicListId } from './topics.ts';

interface ExpectedLayers {
  /** The document that says so. */
  readonly source: string;
  readonly layers: readonly LayerId[];
}

/** The layers on which a document expects a topic, and which document says so; undefined where none does. */
export function expectedLayers(list: TopicListId, id: string): ExpectedLayers | undefined {
  if (list === 'core-risk') {
    const risk = CORE_RISK_IDS.find((one) => one === id);
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
  const layers = layersIn().filter((layer) =>
    CANONICAL_THREATS[layer].some((threat) => threat.id === id),
  );
  return layers.length > 0 ? { source: 'MAESTRO, 6 February 2025', layers } : undefined;
}
