import { FACTORS } from '../../domain/aivss/factors.ts';
import { KINDS } from '../../domain/assessment/format/vocabulary.ts';
import type { PeerFactor, PeerGroup, Peers } from '../../domain/peers.ts';
import { count, factorScore, listOf, whole } from '../shared/format.ts';
import { shareLevel } from '../shared/share.ts';

/** An agent among its peers: a table of counts, and in a sentence where it is unusual. */
export function peersView({ group, size, factors }: Peers) {
  const heads = (factors[0]?.levels ?? []).map(({ level, score }, at) => ({
    at,
    label: score === undefined ? 'between' : factorScore(score),
    level,
  }));
  // What lies between two levels has a column only where somebody stands there.
  const shown = heads.filter(
    ({ at, label }) => label !== 'between' || factors.some(({ levels }) => levels[at]?.count),
  );
  return {
    title: `Among ${groupInWords(group, size)}`,
    path: groupPath(group),
    unusual: unusualInWords(factors, size),
    heads: shown,
    rows: factors.map(({ id, levels }) => ({
      label: FACTORS[id].label,
      cells: shown.map(({ at }) => {
        const { count: number = 0, isOwn = false } = levels[at] ?? {};
        return { count: whole(number), share: shareLevel(number, size), isOwn };
      }),
    })),
  };
}
export type PeersView = ReturnType<typeof peersView>;

function groupInWords(group: PeerGroup, size: number): string {
  if (group.by === 'tag') return `${count(size, 'agent')} tagged “${group.id}”`;
  if (group.by === 'all') return `all ${count(size, 'agent')}`;
  return `${whole(size)} of the kind “${KINDS[group.id].label}”`;
}

const groupPath = (group: PeerGroup): string =>
  group.by === 'all' ? '/agents/' : `/agents/?${new URLSearchParams({ [group.by]: group.id })}`;

function unusualInWords(factors: readonly PeerFactor[], size: number): string {
  const unusual = factors.filter(({ isUnusual }) => isUnusual);
  if (unusual.length === 0) {
    return `Nothing is unusual: on every factor at least a fifth of them stand where it does.`;
  }
  const said = unusual.map(({ id, levels, same, lower, higher }) => {
    const own = levels.find(({ isOwn }) => isOwn);
    const where = own?.score === undefined ? own?.level : factorScore(own.score);
    const others = [
      ...(lower > 0 ? [`${whole(lower)} lower`] : []),
      ...(higher > 0 ? [`${whole(higher)} higher`] : []),
    ];
    return `${FACTORS[id].label} ${where} (${same === 0 ? 'no other' : `${whole(same)} more`} of ${whole(size)}; ${listOf(others)})`;
  });
  return `Unusual, since fewer than a fifth stand there: ${said.join('; ')}.`;
}
