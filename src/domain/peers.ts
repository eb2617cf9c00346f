import { factorLevel } from './aivss/factors.ts';
import type { KindId } from './assessment/format/vocabulary.ts';
import type { Outline, Outlines } from './catalogue.ts';
import { type FactorStandings, factorStandings } from './factor-standings.ts';

/** The agents that one is compared with. */
export type PeerGroup =
  | { readonly by: 'tag'; readonly id: string }
  | { readonly by: 'kind'; readonly id: KindId }
  | { readonly by: 'all' };

/** How the factors of an agent compare with its peers: counts at each level. The values are ordinal, so there is no mean. */
export interface Peers {
  readonly group: PeerGroup;
  /** How many they are, the agent itself among them. */
  readonly size: number;
  readonly factors: readonly PeerFactor[];
}

/** The size of the smallest group. */
const LEAST = 5;
/** A level is unusual where fewer than one in so many have it. */
const ONE_IN = 5;

/**
 * Finds the peers of an agent: those that share the first of its tags that is common enough; else those of its kind; else
 * all. Where even these are too few, it has none.
 */
export function peersOf({ agents }: Outlines): (agent: Outline) => Peers | undefined {
  const tagged = agents.flatMap((agent) =>
    (agent.assessment.tags ?? []).map((tag) => ({ tag, agent })),
  );
  const byTag = new Map(
    [...Map.groupBy(tagged, ({ tag }) => tag)].map(([tag, pairs]) => [
      tag,
      pairs.map(({ agent }) => agent),
    ]),
  );
  const byKind = Map.groupBy(agents, ({ assessment }) => assessment.kind);
  const standingsByGroup = new Map<string, readonly FactorStandings<Outline>[]>();
  const membersOf = (group: PeerGroup): readonly Outline[] => {
    if (group.by === 'tag') return byTag.get(group.id) ?? [];
    return group.by === 'kind' ? (byKind.get(group.id) ?? []) : agents;
  };
  return (agent) => {
    const { tags = [], kind } = agent.assessment;
    const groups: PeerGroup[] = [
      ...tags.map((id) => ({ by: 'tag' as const, id })),
      { by: 'kind', id: kind },
      { by: 'all' },
    ];
    const group = groups.find((candidate) => membersOf(candidate).length >= LEAST);
    if (!group) return undefined;
    const members = membersOf(group);
    const key = JSON.stringify(group);
    const standings = standingsByGroup.get(key) ?? factorStandings({ agents: members });
    standingsByGroup.set(key, standings);
    return { group, size: members.length, factors: peerFactors(agent, standings) };
  };
}

function peerFactors(agent: Outline, standings: readonly FactorStandings<Outline>[]) {
  return agent.judgement.factors
    .filter(({ counts }) => counts)
    .flatMap(({ id, score }) => {
      const standing = standings.find((each) => each.id === id);
      if (!standing) return [];
      const ownLevel = standing.levels.findIndex(({ level }) => level === factorLevel(score));
      const count = (from: number, to?: number): number =>
        standing.levels.slice(from, to).reduce((sum, level) => sum + level.count, 0);
      const same = count(ownLevel, ownLevel + 1) - 1;
      return {
        id,
        /** From none to full; the agent's own is among them. */
        levels: standing.levels.map((level, at) => ({
          level: level.level,
          score: level.score,
          count: level.count,
          isOwn: at === ownLevel,
        })),
        /** Whether fewer than a fifth of the group have the agent's level. */
        isUnusual: (same + 1) * ONE_IN < standing.agents.length,
        /** How many of the others have the same level, a lower and a higher one. */
        same,
        lower: count(0, ownLevel),
        higher: count(ownLevel + 1),
      };
    });
}

export type PeerFactor = Readonly<ReturnType<typeof peerFactors>[number]>;
