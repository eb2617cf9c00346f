import { bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS, type LayerId } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { columnOf, factAt, inOrderOf, mapColumn } from '../lists/column.ts';
import { fromShared, inParts, numberOf, type Shared, widthFor } from '../lists/shared-column.ts';
import type { ThreatColumns } from './threat-columns.ts';

/**
 * `/data/threats.json`: all threats of the catalogue, column by column and agent by agent, for the table that filters
 * and sorts them in the browser. The order of the catalogue follows from the scores.
 */
export interface ThreatsFile {
  /** By name. */
  readonly agents: readonly string[];
  /** By place, where the slug does not follow from the name. */
  readonly slugs: Readonly<Record<string, string>>;
  /** How many threats each agent has. */
  readonly each: Shared<number>;
  /** The values in the order of the alphabet. */
  readonly titles: Shared<string>;
  /** By place, where the id does not follow from the title. */
  readonly ids: Readonly<Record<string, string>>;
  readonly scores: Shared<number | null>;
  readonly layers: Shared<LayerId>;
  /** Core risks come first, in the order of AIVSS. */
  readonly subjects: ThreatColumns['subjects'];
  /** The places of the subjects of each threat. */
  readonly own: readonly string[];
}

/** The threats in the order of the catalogue: by band, by agent inside a band. */
export function decodeThreats(file: ThreatsFile): ThreatColumns {
  const agents = agentsOf(file);
  const order = byBand(file, agents.length);
  const title = fromShared(file.titles, order);
  const own = columnOf(order.map((at) => itemAt(file.own, at)));
  return {
    count: order.length,
    agents: file.agents,
    slugOf: (agent) => file.slugs[agent] ?? toSlug(itemAt(file.agents, agent)),
    agent: {
      values: [...file.agents.keys()],
      of: Uint32Array.from(order, (at) => itemAt(agents, at)),
    },
    title: { values: [...title.values.keys()], of: title.of },
    titles: title.values,
    idOf: (place) => file.ids[itemAt(order, place)] ?? toSlug(factAt(title, place)),
    score: mapColumn(fromShared(file.scores, order), (score) => score ?? undefined),
    layer: mapColumn(fromShared(file.layers, order), (id) => LAYER_IDS.indexOf(id)),
    subjects: file.subjects,
    own: mapColumn(own, (text) => inParts(text, widthFor(file.subjects.length)).map(numberOf)),
  };
}

/** For each threat of the file the place of its agent. */
function agentsOf({ agents, each }: ThreatsFile): number[] {
  const counts = fromShared(each, [...agents.keys()]);
  return agents.flatMap((_, agent) => new Array<number>(factAt(counts, agent)).fill(agent));
}

/** Where the threats of the catalogue stand in the file. */
function byBand({ scores }: ThreatsFile, count: number): number[] {
  const own = fromShared(scores, [...Array(count).keys()]);
  const ranks = mapColumn(own, (score) => bandRank(score === null ? undefined : bandOf(score)));
  return inOrderOf(ranks, (a, b) => a - b);
}
