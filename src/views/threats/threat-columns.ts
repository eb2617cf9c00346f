import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { type Column, factAt } from '../lists/column.ts';
import { type BadgeView, scoreBadge } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath } from '../shared/paths.ts';

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
  readonly subjects: readonly (readonly [path: string, label: string, name: string])[];
  /** The places of its subjects. */
  readonly own: Column<readonly number[]>;
}

/** A threat as a row of the table shows it. */
export interface ThreatFacts {
  readonly title: string;
  readonly path: string;
  readonly agent: { readonly name: string; readonly path: string };
  readonly badge: BadgeView;
  readonly layer: { readonly name: string; readonly path: string };
  readonly subjects: ThreatColumns['subjects'];
}

export function threatAt(all: ThreatColumns, at: number): ThreatFacts {
  const fact = <T>(column: Column<T>): T => factAt(column, at);
  const agent = fact(all.agent);
  const slug = all.slugOf(agent);
  const layer = itemAt(LAYER_IDS, fact(all.layer));
  return {
    title: itemAt(all.titles, fact(all.title)),
    path: threatPath(slug, all.idOf(at)),
    agent: { name: itemAt(all.agents, agent), path: agentPath(slug) },
    badge: scoreBadge(fact(all.score)),
    layer: { name: `${layerCode(layer)} ${LAYERS[layer].short}`, path: layerPath(layer) },
    subjects: fact(all.own).flatMap((place) => {
      const subject = all.subjects[place];
      return subject ? [subject] : [];
    }),
  };
}
