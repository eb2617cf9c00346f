import { type BandId, bandOf } from '../../domain/aivss/bands.ts';
import {
  FACTOR_SETS,
  FACTOR_STEP,
  type FactorSetId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
  tenOf,
} from '../../domain/aivss/factors.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { type Column, columnOf, factAt, mapColumn } from '../lists/column.ts';
import type { AgentColumns } from './agent-columns.ts';
import type { ListedAgent } from './listed-agent.ts';

/** What follows from the facts of a listed agent. */

export const bandOfListed = ({ score }: Pick<ListedAgent, 'score'>): BandId | undefined =>
  score === undefined ? undefined : bandOf(score);

/** Sums are counted in whole steps, so that they are exact. */
const PER_POINT = Math.round(1 / FACTOR_STEP);
const stepsOf = (score: number | undefined): number => Math.round((score ?? 0) * PER_POINT);

/** The sum of ten factors: those that all sets share, and the set's own tenth, or the other where only that is judged. */
export const factorSumIn = (set: FactorSetId, factors: ListedAgent['factors']): number =>
  Object.values(tenOf(factors, set)).reduce((sum, score) => sum + stepsOf(score), 0) / PER_POINT;

/** The sums of all agents, computed by column. */
export function factorSums({ factors, factorSet }: AgentColumns): Column<number> {
  const shared = SHARED_FACTOR_IDS.map((id) => factors[id]);
  const { tenth } = FACTOR_SETS[factorSet];
  const ownTenth = factors[tenth];
  const others = TENTH_FACTOR_IDS.filter((id) => id !== tenth).map((id) => factors[id]);
  const tenthAt = (place: number): number | undefined =>
    [ownTenth, ...others]
      .map((column) => factAt(column, place))
      .find((score) => score !== undefined);
  const sums = Array.from(ownTenth.of, (_, place) =>
    shared.reduce((sum, column) => sum + stepsOf(factAt(column, place)), stepsOf(tenthAt(place))),
  );
  return mapColumn(columnOf(sums), (steps) => steps / PER_POINT);
}

export const layersWith = ({ layers }: Pick<ListedAgent, 'layers'>, tag: LayerTag): LayerId[] =>
  LAYER_IDS.filter((id) => layers[id] === tag);

/** The band of the highest scored threat on a layer; undefined where none is scored. */
export function bandOnLayer(
  { notes }: Pick<ListedAgent, 'notes'>,
  layer: LayerId,
): BandId | undefined {
  const note = notes.find((one) => one.layer === layer);
  return note && bandOf(note.score);
}

export const isOverdue = ({ reviewBy }: Pick<ListedAgent, 'reviewBy'>, today: string): boolean =>
  reviewBy < today;
