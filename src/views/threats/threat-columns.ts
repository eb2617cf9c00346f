import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { factAt, mapColumn, ownColumn } from '../lists/column.ts';
import type { ThreatsFile } from './encode-threats.ts';
import { type ThreatRow, threatRow } from './threat-row.ts';

/** All threats of the catalogue, fact by fact and in its order: what thousands are narrowed and sorted by. */
export function decodeThreats(file: ThreatsFile) {
  const places = (values: readonly unknown[], of: readonly number[]) => ({
    values: [...values.keys()],
    of,
  });
  return {
    count: file.title.length,
    /** Agents with threats, by name. */
    agents: file.agents,
    slugOf: (agent: number): string => file.slugs[agent] ?? toSlug(itemAt(file.agents, agent)),
    agent: places(file.agents, file.agent),
    /** In the order of the alphabet. */
    titles: file.titles,
    title: places(file.titles, file.title),
    idOf: (at: number): string =>
      file.ids[at] ?? toSlug(itemAt(file.titles, itemAt(file.title, at))),
    score: mapColumn(file.scores, (score) => score ?? undefined),
    statusOf: (at: number) => file.status[at],
    /** The place of the layer among the seven. */
    layer: places(LAYER_IDS, file.layers),
    topics: file.subjects,
    /** The places of its topics. */
    own: ownColumn(file.own),
  };
}
export type ThreatColumns = ReturnType<typeof decodeThreats>;

/** One threat of them, as a row shows it. */
export function threatAt(all: ThreatColumns, at: number): ThreatRow {
  const agent = factAt(all.agent, at);
  return threatRow({
    id: all.idOf(at),
    title: itemAt(all.titles, factAt(all.title, at)),
    agent: { slug: all.slugOf(agent), name: itemAt(all.agents, agent) },
    score: factAt(all.score, at),
    status: all.statusOf(at),
    layer: itemAt(LAYER_IDS, factAt(all.layer, at)),
    topics: factAt(all.own, at).map((place) => itemAt(all.topics, place)),
  });
}
