import {
  FACTOR_IDS,
  type FactorId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
} from '../aivss/factors.ts';
import type { Assessment, FactorEntry } from '../assessment/format/schema.ts';
import { type DataChange, valueChange } from './change.ts';

/** How the judgements of factors differ: scores, which can move the headline, and their reasons and sources. */
export function factorChanges(before: Assessment, after: Assessment): DataChange[] {
  return [
    ...SHARED_FACTOR_IDS.flatMap((id) => scoreChange(before, after, id)),
    ...tenthChanges(before, after),
    ...FACTOR_IDS.flatMap((id) => groundsChanges(before, after, id)),
  ];
}

const scoreOf = (entry: FactorEntry | undefined): number | undefined =>
  typeof entry === 'object' ? entry.score : entry;

function scoreChange(before: Assessment, after: Assessment, id: FactorId): DataChange[] {
  const [old, now] = [scoreOf(before.factors[id]), scoreOf(after.factors[id])];
  const alone = { ...before, factors: { ...before.factors, [id]: now } };
  return valueChange('factors', `factors.${id}`, old, now).map((change) => ({ ...change, alone }));
}

/** Where one of the two tenth factors is judged before and the other after, that is a single change. */
function tenthChanges(before: Assessment, after: Assessment): DataChange[] {
  const [oldTenth, newTenth] = [onlyTenthOf(before), onlyTenthOf(after)];
  if (!oldTenth || !newTenth || oldTenth === newTenth) {
    return TENTH_FACTOR_IDS.flatMap((id) => scoreChange(before, after, id));
  }
  return [
    {
      group: 'factors',
      path: `factors.${newTenth}`,
      before: `${oldTenth}: ${scoreOf(before.factors[oldTenth])}`,
      after: `${newTenth}: ${scoreOf(after.factors[newTenth])}`,
      alone: {
        ...before,
        factors: { ...before.factors, [oldTenth]: undefined, [newTenth]: after.factors[newTenth] },
      },
    },
  ];
}

function onlyTenthOf({ factors }: Assessment) {
  const judged = TENTH_FACTOR_IDS.filter((id) => factors[id] !== undefined);
  return judged.length === 1 ? judged[0] : undefined;
}

function groundsChanges(before: Assessment, after: Assessment, id: FactorId): DataChange[] {
  const [old, now] = [before.factors[id], after.factors[id]];
  if (old === undefined || now === undefined) return [];
  return (['reason', 'sources'] as const).flatMap((key) =>
    valueChange('factors', `factors.${id}.${key}`, groundsOf(old)[key], groundsOf(now)[key]),
  );
}

const groundsOf = (entry: FactorEntry) =>
  typeof entry === 'object' ? entry : { reason: undefined, sources: undefined };
