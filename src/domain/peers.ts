import { factorLevel } from './aivss/factors.ts';
import type { KindId } from './assessment/format/vocabulary.ts';
import type { Outline, Outlines } from './catalogue.ts';
import { type FactorStandings, factorStandings } from './factor-standings.ts';

/** The agents that one is compared with. */
export type PeerGroup =
  | { readonly by: 'tag'; readonly id: string }
  | { readonly by: 'kind'; readonly id: KindId }
  | { readonly by: 'all' };

/** An agent among its peers: counts at each level of each factor. The values are ordinal, so there is no mean. */
export interface Peers {
  readonly group: PeerGroup;
  /** How many they are, the agent itself among them. */
  readonly size: number;
  readonly factors: readonly PeerFactor[];
}

/** Fewer are no group. */
const LEAST = 5;
/** A level is unusual when fewer than one in so many have it. */
const ONE_IN = 5;

/**
 * The peers of every agent, by slug: those that share the first of its tags that is common enough, or its kind where
 * none is, or all. Agents whose group is too small have none.
 */
export function peersOf({ agents }: Outlines): (agent: Outline) => Peers | undefined {
  const byTag = Map.groupBy(
    agents.flatMap((agent) => (agent.assessment.tags ?? []).map((tag) => ({ tag, agent }))),
    ({ tag }) => tag,
  );
  const byKind = Map.groupBy(agents, ({ assessment }) => assessment.kind);
  const standings = new Map<string, readonly FactorStandings<Outline>[]>();
  const membersOf = (group: PeerGroup): readonly Outline[] => {
    if (group.by === 'tag') return (byTag.get(group.id) ?? []).map(({ agent }) => agent);
    return group.by === 'kind' ? (byKind.get(group.id) ?? []) : agents;
  };
  const sizeOf = (group: PeerGroup): number =>
    group.by === 'tag' ? (byTag.get(group.id)?.length ?? 0) : membersOf(group).length;
  return (agent) => {
    const { tags = [], kind } = agent.assessment;
    const groups: PeerGroup[] = [
      ...tags.map((id) => ({ by: 'tag' as const, id })),
      { by: 'kind', id: kind },
      { by: 'all' },
    ];
    const group = groups.find((each) => sizeOf(each) >= LEAST);
    if (!group) return undefined;
    const key = JSON.stringify(group);
    const own = standings.get(key) ?? factorStandings({ agents: membersOf(group) });
    standings.set(key, own);
    return { group, size: sizeOf(group), factors: peerFactors(agent, own) };
  };
}

function peerFactors(agent: Outline, standings: readonly FactorStandings<Outline>[]) {
  return agent.judgement.factors
    .filter(({ counts }) => counts)
    .flatMap(({ id, score }) => {
      const standing = standings.find((each) => each.id === id);
      if (!standing) return [];
      const own = standing.levels.findIndex(({ level }) => level === factorLevel(score));
      const count = (from: number, to?: number): number =>
        standing.levels.slice(from, to).reduce((sum, level) => sum + level.count, 0);
      const same = count(own, own + 1) - 1;
      return {
        id,
        /** From none to full; the agent's own is among them. */
        levels: standing.levels.map((level, at) => ({
          level: level.level,
          score: level.score,
          count: level.count,
          isOwn: at === own,
        })),
        /** Fewer than a fifth of the group stand where the agent stands. */
        isUnusual: (same + 1) * ONE_IN < standing.agents.length,
        /** How many of the others have the same level, a lower and a higher one. */
        same,
        lower: count(0, own),
        higher: count(own + 1),
      };
    });
}

export type PeerFactor = Readonly<ReturnType<typeof peerFactors>[number]>;
