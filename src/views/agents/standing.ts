import { type BandId, bandOf } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, FACTOR_STEP } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { type Column, columnOf, factAt, mapColumn } from '../lists/column.ts';
import type { AgentColumns } from './agent-columns.ts';
import type { ListedAgent } from './listed-agent.ts';

/** What follows from the facts of a listed agent. */

export const bandOfListed = ({ score }: Pick<ListedAgent, 'score'>): BandId | undefined =>
  score === undefined ? undefined : bandOf(score);

/** Sums are counted in steps, which are whole numbers, so that they are exact. */
const PER_POINT = Math.round(1 / FACTOR_STEP);
const stepsOf = (score: number | undefined): number => Math.round((score ?? 0) * PER_POINT);

export const factorSumOf = ({ factors }: Pick<ListedAgent, 'factors'>): number =>
  FACTOR_IDS.reduce((sum, id) => sum + stepsOf(factors[id]), 0) / PER_POINT;

/** The same for all agents. */
export function factorSums({ factors }: AgentColumns): Column<number> {
  const columns = FACTOR_IDS.map((id) => mapColumn(factors[id], stepsOf));
  const count = columns[0]?.of.length ?? 0;
  const sums = Array.from({ length: count }, (_, at) =>
    columns.reduce((sum, column) => sum + factAt(column, at), 0),
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

/** A day after the one by which a review was asked for. */
export const isOverdue = ({ reviewBy }: Pick<ListedAgent, 'reviewBy'>, today: string): boolean =>
  reviewBy < today;
