import { FACTORS } from '../../domain/aivss/factors.ts';
import { KINDS } from '../../domain/assessment/format/vocabulary.ts';
import type { PeerFactor, PeerGroup, Peers } from '../../domain/peers.ts';
import { say } from '../../words/say.ts';
import { count, factorScore, listOf, whole } from '../shared/format.ts';
import { shareLevel } from '../shared/share.ts';

const BETWEEN = say('between');

/** An agent among its peers: a table of counts, and a sentence that says where it is unusual. */
export function peersView({ group, size, factors }: Peers) {
  const heads = (factors[0]?.levels ?? []).map(({ level, score }, at) => ({
    at,
    label: score === undefined ? BETWEEN : factorScore(score),
    level,
  }));
  // A column for values between two levels is shown only where some agent has one.
  const shown = heads.filter(
    ({ at, label }) => label !== BETWEEN || factors.some(({ levels }) => levels[at]?.count),
  );
  return {
    title: titleOf(group, size),
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

function titleOf(group: PeerGroup, size: number): string {
  const agents = count(size, say('agent'), say('agents'));
  if (group.by === 'tag') return say('Among {agents} tagged “{id}”', { agents, id: group.id });
  if (group.by === 'all') return say('Among all {agents}', { agents });
  const { label } = KINDS[group.id];
  return say('Among {size} of the kind “{label}”', { size: whole(size), label });
}

const groupPath = (group: PeerGroup): string =>
  group.by === 'all' ? '/agents/' : `/agents/?${new URLSearchParams({ [group.by]: group.id })}`;

function unusualInWords(factors: readonly PeerFactor[], size: number): string {
  const unusual = factors.filter(({ isUnusual }) => isUnusual);
  if (unusual.length === 0) {
    return say('Nothing is unusual: on every factor at least a fifth of them stand where it does.');
  }
  const factorsInWords = unusual.map(({ id, levels, same, lower, higher }) => {
    const ownLevel = levels.find(({ isOwn }) => isOwn);
    const where = ownLevel?.score === undefined ? ownLevel?.level : factorScore(ownLevel.score);
    const others = [
      ...(lower > 0 ? [say('{lower} lower', { lower: whole(lower) })] : []),
      ...(higher > 0 ? [say('{higher} higher', { higher: whole(higher) })] : []),
    ];
    return say('{factor} {level} ({same} of {size}; {others})', {
      factor: FACTORS[id].label,
      level: where,
      same: same === 0 ? say('no other') : say('{same} more', { same: whole(same) }),
      size: whole(size),
      others: listOf(others),
    });
  });
  return say('Unusual, since fewer than a fifth stand there: {said}.', {
    said: factorsInWords.join('; '),
  });
}
