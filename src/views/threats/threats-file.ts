import { itemAt } from '../../domain/lookup.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { toSlug } from '../../domain/slug.ts';
import { type Column, mapColumn, ownColumn } from '../lists/column.ts';
import type { ThreatColumns } from './threat-columns.ts';

/**
 * `/data/threats.json`: all threats of the catalogue in its order, column by column, for the table that filters and sorts
 * them in the browser.
 */
export interface ThreatsFile {
  /** By name. */
  readonly agents: readonly string[];
  /** By place, where the slug does not follow from the name. */
  readonly slugs: Readonly<Record<string, string>>;
  /** Places among the agents. */
  readonly agent: readonly number[];
  /** In the order of the alphabet. */
  readonly titles: readonly string[];
  readonly title: readonly number[];
  /** By place, where the id does not follow from the title. */
  readonly ids: Readonly<Record<string, string>>;
  readonly scores: Column<number | null>;
  /** Places among the seven. */
  readonly layers: readonly number[];
  /** Those in use. Core risks come first, in the order of AIVSS. */
  readonly subjects: ThreatColumns['subjects'];
  /** The places of the subjects of each threat. */
  readonly own: readonly (readonly number[])[];
}

export function decodeThreats(file: ThreatsFile): ThreatColumns {
  const places = (values: readonly unknown[], of: readonly number[]) => ({
    values: [...values.keys()],
    of,
  });
  return {
    count: file.title.length,
    agents: file.agents,
    slugOf: (agent) => file.slugs[agent] ?? toSlug(itemAt(file.agents, agent)),
    agent: places(file.agents, file.agent),
    titles: file.titles,
    title: places(file.titles, file.title),
    idOf: (at) => file.ids[at] ?? toSlug(itemAt(file.titles, itemAt(file.title, at))),
    score: mapColumn(file.scores, (score) => score ?? undefined),
    layer: places(LAYER_IDS, file.layers),
    subjects: file.subjects,
    own: ownColumn(file.own),
  };
}
