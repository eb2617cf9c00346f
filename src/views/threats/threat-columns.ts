import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { columnOf, distinctColumn, factAt, mapColumn } from '../lists/column.ts';
import type { ThreatsFile } from './encode-threats.ts';
import { type ThreatRow, threatRow } from './threat-row.ts';

/** All threats in the order of the catalogue, column by column, so that thousands can be narrowed and sorted quickly. */
export function decodeThreats(file: ThreatsFile) {
  const places = (values: readonly unknown[], of: readonly number[]) => ({
    values: [...values.keys()],
    of,
  });
  return {
    count: file.title.length,
    /** The names of agents with threats, sorted. */
    agents: file.agents,
    slugOf: (agent: number): string => file.slugs[agent] ?? toSlug(itemAt(file.agents, agent)),
    agent: places(file.agents, file.agent),
    titles: file.titles,
    title: places(file.titles, file.title),
    idOf: (at: number): string =>
      file.ids[at] ?? toSlug(itemAt(file.titles, itemAt(file.title, at))),
    score: mapColumn(file.scores, (score) => score ?? undefined),
    status: columnOf(file.title.map((_, at) => file.status[at])),
    /** Indexes of `LAYER_IDS`. */
    layer: places(LAYER_IDS, file.layers),
    topics: file.topics,
    /** Indexes of `topics`. */
    own: distinctColumn(file.own),
  };
}
export type ThreatColumns = ReturnType<typeof decodeThreats>;

/** A threat as a row of a table that the browser makes. */
export function threatAt(columns: ThreatColumns, at: number): ThreatRow {
  const agent = factAt(columns.agent, at);
  return threatRow({
    id: columns.idOf(at),
    title: itemAt(columns.titles, factAt(columns.title, at)),
    agent: { slug: columns.slugOf(agent), name: itemAt(columns.agents, agent) },
    score: factAt(columns.score, at),
    status: factAt(columns.status, at),
    layer: itemAt(LAYER_IDS, factAt(columns.layer, at)),
    topics: factAt(columns.own, at).map((place) => itemAt(columns.topics, place)),
  });
}
