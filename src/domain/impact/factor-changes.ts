import {
  FACTOR_IDS,
  type FactorId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
} from '../aivss/factors.ts';
import type { Assessment, FactorEntry } from '../assessment/format/schema.ts';
import { isSameData } from '../canonical.ts';
import { type DataChange, valueText } from './change.ts';

/** How the ten judgements differ: scores, which can move the headline, and what is said for them. */
export function factorChanges(before: Assessment, after: Assessment): DataChange[] {
  return [
    ...SHARED_FACTOR_IDS.flatMap((id) => scoreChange(before, after, id)),
    ...tenthChanges(before, after),
    ...FACTOR_IDS.flatMap((id) => groundsChange(before, after, id)),
  ];
}

const scoreOf = (entry: FactorEntry | undefined): number | undefined =>
  typeof entry === 'object' ? entry.score : entry;

function scoreChange(before: Assessment, after: Assessment, id: FactorId): DataChange[] {
  const [old, now] = [scoreOf(before.factors[id]), scoreOf(after.factors[id])];
  if (old === now) return [];
  return [
    {
      group: 'factors',
      path: `factors.${id}`,
      before: valueText(old),
      after: valueText(now),
      alone: { ...before, factors: { ...before.factors, [id]: now } },
    },
  ];
}

/** Where an assessment judges one of the two before and after, leaving the one for the other is a single change. */
function tenthChanges(before: Assessment, after: Assessment): DataChange[] {
  const [old, now] = [tenthsOf(before), tenthsOf(after)];
  const [[left], [taken]] = [old, now];
  if (old.length > 1 || now.length > 1 || left === undefined || taken === undefined) {
    return TENTH_FACTOR_IDS.flatMap((id) => scoreChange(before, after, id));
  }
  if (left === taken) return scoreChange(before, after, taken);
  return [
    {
      group: 'factors',
      path: `factors.${taken}`,
      before: `${left}: ${scoreOf(before.factors[left])}`,
      after: `${taken}: ${scoreOf(after.factors[taken])}`,
      alone: {
        ...before,
        factors: { ...before.factors, [left]: undefined, [taken]: after.factors[taken] },
      },
    },
  ];
}

const tenthsOf = ({ factors }: Assessment) =>
  TENTH_FACTOR_IDS.filter((id) => factors[id] !== undefined);

function groundsChange(before: Assessment, after: Assessment, id: FactorId): DataChange[] {
  const [old, now] = [groundsOf(before.factors[id]), groundsOf(after.factors[id])];
  const inBoth = before.factors[id] !== undefined && after.factors[id] !== undefined;
  return (['reason', 'sources'] as const)
    .filter((key) => inBoth && !isSameData(old[key], now[key]))
    .map((key) => ({
      group: 'factors',
      path: `factors.${id}.${key}`,
      before: valueText(old[key]),
      after: valueText(now[key]),
    }));
}

const groundsOf = (entry: FactorEntry | undefined) =>
  typeof entry === 'object' ? entry : { reason: undefined, sources: undefined };
