import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { type Column, factAt } from '../lists/column.ts';
import { type ThreatRow, threatRow } from './threat-row.ts';

/** All threats of the catalogue, fact by fact and in its order: what thousands are narrowed and sorted by. */
export interface ThreatColumns {
  readonly count: number;
  /** Agents with threats, by name. */
  readonly agents: readonly string[];
  readonly slugOf: (agent: number) => string;
  readonly agent: Column<number>;
  /** In the order of the alphabet. */
  readonly titles: readonly string[];
  readonly title: Column<number>;
  readonly idOf: (place: number) => string;
  readonly score: Column<number | undefined>;
  /** The place of the layer among the seven. */
  readonly layer: Column<number>;
  readonly subjects: readonly (readonly [path: string, label: string])[];
  /** The places of its subjects. */
  readonly own: Column<readonly number[]>;
}

/** One threat of them, as a row shows it. */
export function threatAt(all: ThreatColumns, at: number): ThreatRow {
  const agent = factAt(all.agent, at);
  return threatRow({
    id: all.idOf(at),
    title: itemAt(all.titles, factAt(all.title, at)),
    agent: { slug: all.slugOf(agent), name: itemAt(all.agents, agent) },
    score: factAt(all.score, at),
    layer: itemAt(LAYER_IDS, factAt(all.layer, at)),
    subjects: factAt(all.own, at).map((place) => itemAt(all.subjects, place)),
  });
}
