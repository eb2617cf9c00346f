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
  const old = rankingOf(soundOf(before, counted, 'before'), equation);
  const now = rankingOf(soundOf(after, counted, 'after'), equation);
  return {
    /** The equation of the headline score, by which agents are ranked. */
    equation,
    /** By path. Files with the same bytes at the same path are not among them. */
    agents: counted.flatMap((pair): AgentImpact[] => {
      const was = before.sound.get(pair.before ?? '');
      const is = after.sound.get(pair.after ?? '');
      if (was && is) return changedAgent(pair, [was, is], [old, now], equation);
      if (is) return [addedAgent(is, now, equation)];
      return was ? [removedAgent(was, old)] : [];
    }),
    leftOut: pairs.filter((pair) => !isCounted(pair)).map((pair) => leftOut(pair, before, after)),
    bands: { before: old.bands, after: now.bands },
  };
}

/** What a change does to the catalogue. */
export type Impact = ReturnType<typeof impactOf>;

const addedAgent = (is: Sound, now: Ranking, equation: EquationId) => ({
  kind: 'added' as const,
  path: is.file.path,
  after: now.standingOf(is),
  newcomer: newcomerOf(is.assessment, equation),
});
export type AddedAgent = ReturnType<typeof addedAgent>;

const removedAgent = (was: Sound, old: Ranking) => ({
  kind: 'removed' as const,
  path: was.file.path,
  before: old.standingOf(was),
});

export type AgentImpact = AddedAgent | ReturnType<typeof removedAgent> | ChangedAgent;

const isSound = (path: string | undefined, side: Side): boolean =>
  path === undefined || side.sound.has(path);

const soundOf = (side: Side, pairs: readonly Pair[], when: 'before' | 'after'): Sound[] =>
  pairs.flatMap((pair) => side.sound.get(pair[when] ?? '') ?? []);

type BeforeAndAfter<T> = readonly [before: T, after: T];

/** Nothing where not a byte differs and the path is the same. */
function changedAgent(
  { renamed }: Pair,
  [was, is]: BeforeAndAfter<Sound>,
  [old, now]: BeforeAndAfter<Ranking>,
  equation: EquationId,
) {
  const from = was.file.path;
  const path = is.file.path;
  if (from === path && was.file.text === is.file.text) return [];
  const changes = changesWithEffects(was.assessment, is.assessment, equation);
  const [before, after] = [old.standingOf(was), now.standingOf(is)];
  return [
    {
      kind: 'changed' as const,
      path,
      /** The path that it had, where it was renamed, and by what it was recognised. */
      ...(renamed && { renamed: { from, by: renamed } }),
      before,
      after,
      changes,
      together: jointEffect(before.scores[equation], after.scores[equation], changes),
      texts: textChanges(was.file, is.file),
    },
  ];
}

export type ChangedAgent = ReturnType<typeof changedAgent>[number];

/** A file of which nothing is counted, and why. */
function leftOut(pair: Pair, before: Side, after: Side) {
  const path = pair.after ?? pair.before ?? '';
  /** Undefined where that side has none, or no such file. */
  const errors = {
    before: before.broken.get(pair.before ?? ''),
    after: after.broken.get(pair.after ?? ''),
  };
  if (errors.before || errors.after) return { kind: 'broken' as const, path, errors };
  return { kind: 'unknown' as const, path, isThere: pair.after !== undefined };
}
export type LeftOut = ReturnType<typeof leftOut>;
