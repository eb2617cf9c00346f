import { isOneOf } from '../tables.ts';
import {
  FACTOR_SETS,
  type FactorId,
  type FactorSetId,
  TENTH_FACTOR_IDS,
  tenOf,
} from './factors.ts';
import type { ScoreInputs } from './score.ts';

type FactorScores = ScoreInputs['factors'];

/** What a threat is scored from, apart from the factors of the agent. */
export interface ThreatInputs extends Omit<ScoreInputs, 'factors'> {
  readonly id: string;
  /** Factor scores that differ from those of the agent. */
  readonly overrides: FactorScores;
}

/** What the headline of an agent is computed from: its factors, and the scored threats that count. */
export interface Exposure {
  readonly factors: FactorScores;
  readonly threats: readonly ThreatInputs[];
}

const isTenth = (id: string): boolean => isOneOf(TENTH_FACTOR_IDS, id);

/** The overrides that count under a set: without that of the other set's tenth factor, where its own tenth is judged. */
export function overridesIn(
  set: FactorSetId,
  overrides: FactorScores,
  factors: FactorScores,
): FactorScores {
  const { tenth } = FACTOR_SETS[set];
  if ((overrides[tenth] ?? factors[tenth]) === undefined) return overrides;
  const kept = Object.entries(overrides).filter(([id]) => id === tenth || !isTenth(id));
  return Object.fromEntries(kept);
}

/** An agent with the ten factors of one set, and the overrides that count under it. */
export const exposureIn = (set: FactorSetId, { factors, threats }: Exposure): Exposure => ({
  factors: tenOf(factors, set),
  threats: threats.map((threat) => ({
    ...threat,
    overrides: overridesIn(set, threat.overrides, factors),
  })),
});

/** Whether a threat takes this factor from the agent, so that its score moves with it. */
export const takesFromAgent = ({ overrides }: ThreatInputs, id: FactorId): boolean =>
  overrides[id] === undefined &&
  !(isTenth(id) && TENTH_FACTOR_IDS.some((tenth) => overrides[tenth] !== undefined));

/** The inputs of a threat's score: its overrides replace factors of the agent. */
export const scoreInputs = (
  { id: _, overrides, ...inputs }: ThreatInputs,
  factors: FactorScores,
): ScoreInputs => ({ ...inputs, factors: { ...factors, ...overrides } });
