import { bandRank } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import type { Score } from '../aivss/score.ts';
import type { JudgedThreat } from '../assessment/score.ts';
import { type Agent, type Catalogue, compareAgentNames } from '../catalogue.ts';
import { LAYER_IDS, type LayerId } from '../maestro/layers.ts';
import { compareNames } from '../names.ts';
import { tableOf } from '../tables.ts';
import { type PathPattern, pathPatterns } from './path-patterns.ts';
import { parentOf, TOPICS, type Topic, topicsOf } from './topics.ts';

/** A threat together with the agent that has it. */
export interface CataloguedThreat {
  readonly agent: Agent;
  readonly threat: JudgedThreat;
  /** Under the headline equation; undefined where the threat is listed and not scored. */
  readonly score: Score | undefined;
  readonly topics: readonly Topic[];
}

export interface ThreatTopic extends Topic {
  /** An entry has the threats of its forms too. */
  readonly threats: readonly CataloguedThreat[];
}

/** The threats of a whole catalogue, put in order once for all pages that show some of them. */
export interface ThreatIndex {
  /** The most severe band first, by agent and title inside a band: decimals do not rank. Not scored: last. */
  readonly threats: readonly CataloguedThreat[];
  readonly byLayer: Readonly<Record<LayerId, readonly CataloguedThreat[]>>;
  /** Every entry of every list, used or not, in the order of the lists. */
  readonly topics: readonly ThreatTopic[];
  readonly patterns: readonly PathPattern[];
}

/** Puts the threats of a catalogue in order, with their scores under an equation, and by layer, topic and path. */
export function indexThreats(catalogue: Catalogue, equation: EquationId): ThreatIndex {
  const threats = inOrder(catalogue, equation);
  const byLayer = Map.groupBy(threats, ({ threat }) => threat.layer);
  return {
    threats,
    byLayer: tableOf(LAYER_IDS, (id) => byLayer.get(id) ?? []),
    topics: withTheirThreats(threats),
    patterns: pathPatterns(catalogue.agents),
  };
}

/** Agents are put in order by name first, so that comparing two threats is comparing two numbers. */
function inOrder({ agents }: Catalogue, equation: EquationId): CataloguedThreat[] {
  const byName = agents.toSorted(compareAgentNames);
  const threats = byName.flatMap((agent) =>
    agent.judgement.threats
      .toSorted((a, b) => compareNames(a.title, b.title))
      .map((threat) => ({
        agent,
        threat,
        score: threat.scores?.[equation],
        topics: topicsOf(threat),
      })),
  );
  return threats.toSorted((a, b) => bandRank(a.score?.band) - bandRank(b.score?.band));
}

function withTheirThreats(threats: readonly CataloguedThreat[]): ThreatTopic[] {
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
