import threats from '../taxonomies/lists/maestro-threats.json' with { type: 'json' };
import type { LayerId } from './layers.ts';

export interface CanonicalThreat {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
}

/**
 * The 55 threat labels of the MAESTRO article (Ken Huang, Cloud Security Alliance, 6 February 2025), by layer.
 * Names are the article's; the glosses are ours. The article gives no ids: a slug carries its layer, because
 * labels such as "Backdoor Attacks" occur in more than one.
 */
export const CANONICAL_THREATS: Readonly<Record<LayerId, readonly CanonicalThreat[]>> =
  threats.onLayers;

/** The five threats that the article places across layers. */
export const CROSS_LAYER_THREATS: readonly CanonicalThreat[] = threats.acrossLayers;
