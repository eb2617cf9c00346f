import type { EquationId } from '../aivss/equations/index.ts';
import type { Sound } from '../assessment/checking/check.ts';
import type { Diagnostic } from '../diagnostic.ts';
import {
  type ChangeWithEffect,
  changesWithEffects,
  type JointEffect,
  jointEffect,
} from './effects.ts';
import { type Newcomer, newcomerOf } from './newcomer.ts';
import { type Pair, pairUp } from './pairing.ts';
import type { Side } from './side.ts';
import { type BandCount, type Ranking, rankingOf, type Standing } from './standing.ts';
import { type TextChange, textChanges } from './texts.ts';

export interface AddedAgent {
  readonly kind: 'added';
  readonly path: string;
  readonly after: Standing;
  readonly newcomer: Newcomer;
}
interface RemovedAgent {
  readonly kind: 'removed';
  readonly path: string;
  readonly before: Standing;
}
export interface ChangedAgent {
  readonly kind: 'changed';
  readonly path: string;
  /** The path that it had, where it was renamed, and by what it was recognised. */
  readonly renamed?: { readonly from: string; readonly by: 'content' | 'identity' };
  readonly before: Standing;
  readonly after: Standing;
  readonly changes: readonly ChangeWithEffect[];
  readonly together: JointEffect;
  readonly texts: readonly TextChange[];
}
export type AgentImpact = AddedAgent | RemovedAgent | ChangedAgent;

/** A file of which nothing is counted, and why. */
export type LeftOut =
  | {
      readonly kind: 'broken';
      readonly path: string;
      readonly errors: { readonly before: Errors; readonly after: Errors };
    }
  | {
      readonly kind: 'unknown';
      readonly path: string;
      /** Whether the file is still there. */
      readonly isThere: boolean;
    };
/** Undefined where that side has none, or no such file. */
type Errors = readonly Diagnostic[] | undefined;

/** What a change does to the catalogue. */
export interface Impact {
  /** The equation of the headline score, by which agents are ranked. */
  readonly equation: EquationId;
  /** By path. Files with the same bytes at the same path are not among them. */
  readonly agents: readonly AgentImpact[];
  readonly leftOut: readonly LeftOut[];
  readonly bands: { readonly before: readonly BandCount[]; readonly after: readonly BandCount[] };
}

/** Compares two states of the catalogue. What cannot be read on either side counts on neither. */
export function impactOf(before: Side, after: Side, equation: EquationId): Impact {
  const pairs = pairUp(before, after);
  const isCounted = (pair: Pair) => isSound(pair.before, before) && isSound(pair.after, after);
  const counted = pairs.filter(isCounted);
  const old = rankingOf(soundOf(before, counted, 'before'), equation);
  const now = rankingOf(soundOf(after, counted, 'after'), equation);
  return {
    equation,
    agents: counted.flatMap((pair): AgentImpact[] => {
      const was = before.sound.get(pair.before ?? '');
      const is = after.sound.get(pair.after ?? '');
      if (was && is) return changedAgent(pair, [was, is], [old, now], equation);
      if (is) return [addedAgent(is, now, equation)];
      return was ? [{ kind: 'removed', path: was.file.path, before: old.standingOf(was) }] : [];
    }),
    leftOut: pairs.filter((pair) => !isCounted(pair)).map((pair) => leftOut(pair, before, after)),
    bands: { before: old.bands, after: now.bands },
  };
}

const addedAgent = (is: Sound, now: Ranking, equation: EquationId): AddedAgent => ({
  kind: 'added',
  path: is.file.path,
  after: now.standingOf(is),
  newcomer: newcomerOf(is.assessment, equation),
});

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
): ChangedAgent[] {
  const from = was.file.path;
  const path = is.file.path;
  if (from === path && was.file.text === is.file.text) return [];
  const changes = changesWithEffects(was.assessment, is.assessment, equation);
  const [before, after] = [old.standingOf(was), now.standingOf(is)];
  return [
    {
      kind: 'changed',
      path,
      ...(renamed && { renamed: { from, by: renamed } }),
      before,
      after,
      changes,
      together: jointEffect(before.scores[equation], after.scores[equation], changes),
      texts: textChanges(was.file, is.file),
    },
  ];
}

function leftOut(pair: Pair, before: Side, after: Side): LeftOut {
  const path = pair.after ?? pair.before ?? '';
  const errors = {
    before: before.broken.get(pair.before ?? ''),
    after: after.broken.get(pair.after ?? ''),
  };
  if (errors.before || errors.after) return { kind: 'broken', path, errors };
  return { kind: 'unknown', path, isThere: pair.after !== undefined };
}
