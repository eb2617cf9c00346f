import { type BandId, bandOf } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, FACTOR_STEP } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import type { ListedAgent } from './listed-agent.ts';

/** What follows from the facts of a listed agent. */

export const bandOfListed = ({ score }: ListedAgent): BandId | undefined =>
  score === undefined ? undefined : bandOf(score);

/** Counted in steps, which are whole numbers, so that the sum is exact. */
export function factorSumOf({ factors }: ListedAgent): number {
  const perPoint = Math.round(1 / FACTOR_STEP);
  const steps = FACTOR_IDS.reduce((sum, id) => sum + Math.round((factors[id] ?? 0) * perPoint), 0);
  return steps / perPoint;
}

export const layersWith = ({ layers }: ListedAgent, tag: LayerTag): LayerId[] =>
  LAYER_IDS.filter((id) => layers[id] === tag);

/** The band of the highest scored threat on a layer; undefined where none is scored. */
export function bandOnLayer({ notes }: ListedAgent, layer: LayerId): BandId | undefined {
  const note = notes.find((one) => one.layer === layer);
  return note && bandOf(note.score);
}

/** A day after the one by which a review was asked for. */
export const isOverdue = ({ reviewBy }: ListedAgent, today: string): boolean => reviewBy < today;
