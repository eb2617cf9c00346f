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

/** A threat as lists, counts and paths know it. */
export interface ListedThreat {
  readonly threat: Pick<JudgedThreat, 'id' | 'title' | 'layer' | 'status' | 'risk' | 'leadsTo'>;
  /** Under the headline equation; undefined where the threat is listed and not scored. */
  readonly score: Pick<Score, 'score' | 'band' | 'cvssBase'> | undefined;
  readonly topics: readonly Topic[];
  /** What somebody can do about it. */
  readonly measures: readonly string[];
}

/** The threats of an agent, where they need not be judged again. */
export type ThreatsOf = (agent: Agent, equation: EquationId) => readonly ListedThreat[];

/** A threat together with the agent that has it. */
export interface CataloguedThreat extends ListedThreat {
  readonly agent: Agent;
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

export function indexThreats(
  { agents }: Catalogue,
  equation: EquationId,
  listed: ThreatsOf = listedThreats,
): ThreatIndex {
  // Agents are put in order by name first, so that comparing two threats is comparing two numbers.
  const byName = agents
    .toSorted(compareAgentNames)
    .map((agent) => ({ agent, threats: listed(agent, equation) }));
  const threats = byName
    .flatMap(({ agent, threats: own }) =>
      own.toSorted(compareTitles).map((one) => ({ agent, ...one })),
    )
    .toSorted((a, b) => bandRank(a.score?.band) - bandRank(b.score?.band));
  const byLayer = Map.groupBy(threats, ({ threat }) => threat.layer);
  return {
    threats,
    byLayer: tableOf(LAYER_IDS, (id) => byLayer.get(id) ?? []),
    topics: withTheirThreats(threats),
    patterns: pathPatterns(byName),
  };
}

const compareTitles = ({ threat: a }: ListedThreat, { threat: b }: ListedThreat): number =>
  compareNames(a.title, b.title);

const scoreOf = ({ score, band, cvssBase }: Score) => ({ score, band, cvssBase });

/** The threats of an agent in the order of their judgement. */
export const listedThreats = ({ judgement }: Agent, equation: EquationId): ListedThreat[] =>
  judgement.threats.map(
    ({ id, title, layer, status, risk, leadsTo, mapsTo, measures, scores }) => ({
      threat: { id, title, layer, status, risk, leadsTo },
      score: scores && scoreOf(scores[equation]),
      topics: topicsOf({ risk, mapsTo }),
      measures: measures.map(({ text }) => text),
    }),
  );

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
