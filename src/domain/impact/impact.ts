import type { EquationId } from '../aivss/equations/index.ts';
import type { Sound } from '../assessment/checking/check.ts';
import { changesWithEffects, jointEffect } from './effects.ts';
import { newcomerOf } from './newcomer.ts';
import { type Pair, pairUp } from './pairing.ts';
import type { Side } from './side.ts';
import { type Ranking, rankingOf } from './standing.ts';
import { textChanges } from './texts.ts';

/** Compares two states of the catalogue. What cannot be read on either side counts on neither. */
export function impactOf(before: Side, after: Side, equation: EquationId) {
  const pairs = pairUp(before, after);
  const isCounted = (pair: Pair) => isSound(pair.before, before) && isSound(pair.after, after);
  const counted = pairs.filter(isCounted);
  const oldRanking = rankingOf(soundFilesOf(before, counted, 'before'), equation);
  const newRanking = rankingOf(soundFilesOf(after, counted, 'after'), equation);
  return {
    /** The equation of the headline score, by which agents are ranked. */
    equation,
    /** By path. Files with the same bytes at the same path are not among them. */
    agents: counted.flatMap((pair): AgentImpact[] => {
      const old = before.sound.get(pair.before ?? '');
      const now = after.sound.get(pair.after ?? '');
      if (old && now) return changedAgent(pair, [old, now], [oldRanking, newRanking], equation);
      if (now) return [addedAgentOf(now, newRanking, equation)];
      return old ? [removedAgentOf(old, oldRanking)] : [];
    }),
    leftOut: pairs
      .filter((pair) => !isCounted(pair))
      .map((pair) => whyLeftOut(pair, before, after)),
    bands: { before: oldRanking.bands, after: newRanking.bands },
  };
}

/** What a change does to the catalogue. */
export type Impact = ReturnType<typeof impactOf>;

const addedAgentOf = (sound: Sound, ranking: Ranking, equation: EquationId) => ({
  kind: 'added' as const,
  path: sound.file.path,
  after: ranking.standingOf(sound),
  newcomer: newcomerOf(sound.assessment, equation),
});
export type AddedAgent = ReturnType<typeof addedAgentOf>;

const removedAgentOf = (sound: Sound, ranking: Ranking) => ({
  kind: 'removed' as const,
  path: sound.file.path,
  before: ranking.standingOf(sound),
});

export type AgentImpact = AddedAgent | ReturnType<typeof removedAgentOf> | ChangedAgent;

const isSound = (path: string | undefined, side: Side): boolean =>
  path === undefined || side.sound.has(path);

const soundFilesOf = (side: Side, pairs: readonly Pair[], when: 'before' | 'after'): Sound[] =>
  pairs.flatMap((pair) => side.sound.get(pair[when] ?? '') ?? []);

type BeforeAndAfter<T> = readonly [before: T, after: T];

/** Empty where path and text are the same. */
function changedAgent(
  { renamed }: Pair,
  [old, now]: BeforeAndAfter<Sound>,
  [oldRanking, newRanking]: BeforeAndAfter<Ranking>,
  equation: EquationId,
) {
  const from = old.file.path;
  const path = now.file.path;
  if (from === path && old.file.text === now.file.text) return [];
  const changes = changesWithEffects(old.assessment, now.assessment, equation);
  const [before, after] = [oldRanking.standingOf(old), newRanking.standingOf(now)];
  return [
    {
      kind: 'changed' as const,
      path,
      /** Where it was renamed: the path that it had, and by what it was recognised. */
      ...(renamed && { renamed: { from, by: renamed } }),
      before,
      after,
      changes,
      together: jointEffect(before.scores[equation], after.scores[equation], changes),
      texts: textChanges(old.file, now.file),
    },
  ];
}

export type ChangedAgent = ReturnType<typeof changedAgent>[number];

/** Why a file counts on neither side. */
function whyLeftOut(pair: Pair, before: Side, after: Side) {
  const path = pair.after ?? pair.before ?? '';
  /** Undefined on a side where the file has no errors or does not exist. */
  const errors = {
    before: before.broken.get(pair.before ?? ''),
    after: after.broken.get(pair.after ?? ''),
  };
  if (errors.before || errors.after) return { kind: 'broken' as const, path, errors };
  return { kind: 'unknown' as const, path, isThere: pair.after !== undefined };
}
export type LeftOut = ReturnType<typeof whyLeftOut>;
