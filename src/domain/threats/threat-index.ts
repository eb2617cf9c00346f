import { bandRank } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { type Catalogue, compareAgentNames } from '../catalogue.ts';
import { LAYER_IDS } from '../maestro/layers.ts';
import { compareNames } from '../names.ts';
import { tableOf } from '../tables.ts';
import { parentOf, TOPICS, type Topic, topicsOf } from './topics.ts';

export interface ThreatTopic extends Topic {
  /** An entry has the threats of its forms too. */
  readonly threats: readonly CataloguedThreat[];
}

/** The threats of a catalogue in order, with their scores under an equation, and by layer and topic. */
export function indexThreats(catalogue: Catalogue, equation: EquationId) {
  const threats = orderedThreats(catalogue, equation);
  const byLayer = Map.groupBy(threats, ({ threat }) => threat.layer);
  return {
    /** The most severe band first, by agent and title inside a band: decimals do not rank. Not scored: last. */
    threats,
    byLayer: tableOf(LAYER_IDS, (id) => byLayer.get(id) ?? []),
    /** Every entry of every list, used or not, in the order of the lists. */
    topics: topicsWithThreats(threats),
  };
}

/** Made once for all pages that show threats. */
export type ThreatIndex = Readonly<ReturnType<typeof indexThreats>>;

/** Agents and titles are sorted first, so that the stable sort by band compares only numbers. */
function orderedThreats({ agents }: Catalogue, equation: EquationId) {
  const byName = agents.toSorted(compareAgentNames);
  const threats = byName.flatMap((agent) =>
    agent.judgement.threats
      .toSorted((a, b) => compareNames(a.title, b.title))
      .map((threat) => ({
        agent,
        threat,
        /** Under the headline equation; undefined where the threat is listed and not scored. */
        score: threat.scores?.[equation],
        topics: topicsOf(threat),
      })),
  );
  return threats.toSorted((a, b) => bandRank(a.score?.band) - bandRank(b.score?.band));
}

/** A threat together with the agent that has it. */
export type CataloguedThreat = Readonly<ReturnType<typeof orderedThreats>[number]>;

function topicsWithThreats(threats: readonly CataloguedThreat[]): ThreatTopic[] {
  const byPath = new Map<string, CataloguedThreat[]>();
  for (const threat of threats) {
    const paths = threat.topics.flatMap((topic) => [topic, parentOf(topic) ?? topic]);
    for (const path of new Set(paths.map((topic) => topic.path))) {
      const about = byPath.get(path);
      if (about) about.push(threat);
      else byPath.set(path, [threat]);
    }
  }
  return TOPICS.map((topic) => ({ ...topic, threats: byPath.get(topic.path) ?? [] }));
}
