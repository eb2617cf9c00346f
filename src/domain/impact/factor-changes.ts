import {
  FACTOR_IDS,
  type FactorId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
} from '../aivss/factors.ts';
import type { Assessment, FactorEntry } from '../assessment/format/schema.ts';
import { same } from '../canonical.ts';
import { type Change, written } from './change.ts';

/** How the ten judgements differ: scores, which can move the headline, and what is said for them. */
export function factorChanges(before: Assessment, after: Assessment): Change[] {
  return [
    ...SHARED_FACTOR_IDS.flatMap((id) => scoreChange(before, after, id)),
    ...tenthChange(before, after),
    ...FACTOR_IDS.flatMap((id) => groundsChange(before, after, id)),
  ];
}

const scoreOf = (entry: FactorEntry | undefined): number | undefined =>
  typeof entry === 'object' ? entry.score : entry;

function scoreChange(before: Assessment, after: Assessment, id: FactorId): Change[] {
  const [old, now] = [scoreOf(before.factors[id]), scoreOf(after.factors[id])];
  if (old === now) return [];
  return [
    {
      group: 'factors',
      path: `factors.${id}`,
      before: written(old),
      after: written(now),
      alone: { ...before, factors: { ...before.factors, [id]: now } },
    },
  ];
}

/** An assessment has exactly one of the two: leaving the one for the other is a single change. */
function tenthChange(before: Assessment, after: Assessment): Change[] {
  const [old, now] = [tenthOf(before), tenthOf(after)];
  if (old === undefined || now === undefined) return [];
  if (old === now) return scoreChange(before, after, now);
  const { [old]: _, ...others } = before.factors;
  const kept = others as Assessment['factors'];
  return [
    {
      group: 'factors',
      path: `factors.${now}`,
      before: `${old}: ${scoreOf(before.factors[old])}`,
      after: `${now}: ${scoreOf(after.factors[now])}`,
      alone: { ...before, factors: { ...kept, [now]: after.factors[now] } },
    },
  ];
}

const tenthOf = ({ factors }: Assessment) =>
  TENTH_FACTOR_IDS.find((id) => factors[id] !== undefined);

function groundsChange(before: Assessment, after: Assessment, id: FactorId): Change[] {
  const [old, now] = [groundsOf(before.factors[id]), groundsOf(after.factors[id])];
  const inBoth = before.factors[id] !== undefined && after.factors[id] !== undefined;
  return (['reason', 'sources'] as const)
    .filter((key) => inBoth && !same(old[key], now[key]))
    .map((key) => ({
      group: 'factors',
      path: `factors.${id}.${key}`,
      before: written(old[key]),
      after: written(now[key]),
    }));
}

const groundsOf = (entry: FactorEntry | undefined) =>
  typeof entry === 'object' ? entry : { reason: undefined, sources: undefined };
