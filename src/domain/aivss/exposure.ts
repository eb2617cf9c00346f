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

/** What of a threat goes into its score, apart from the factors of the agent that it meets. */
export interface ThreatInputs extends Omit<ScoreInputs, 'factors'> {
  readonly id: string;
  /** Factor scores that differ from those of the agent. */
  readonly overrides: FactorScores;
}

/** An agent as AIVSS sees it: its factors, and the scored threats that count. */
export interface Exposure {
  readonly factors: FactorScores;
  readonly threats: readonly ThreatInputs[];
}

const isTenth = (id: string): boolean => isOneOf(TENTH_FACTOR_IDS, id);

/**
 * The agent's factors with a threat's overrides. Mostly there are none: then all threats share the agent's factors, and
 * what is known of them.
 */
const withOverrides = (factors: FactorScores, overrides: FactorScores): FactorScores =>
  Object.keys(overrides).length === 0 ? factors : { ...factors, ...overrides };

/** The overrides of a threat that a set takes: not that of the other tenth factor, where its own is judged. */
export function overridesIn(
  set: FactorSetId,
  overrides: FactorScores,
  factors: FactorScores,
): FactorScores {
  const { tenth } = FACTOR_SETS[set];
  if ((overrides[tenth] ?? factors[tenth]) === undefined) return overrides;
  const taken = Object.entries(overrides).filter(([id]) => id === tenth || !isTenth(id));
  return Object.fromEntries(taken);
}

/** An agent as the equations of one set see it, with ten factors. */
export const exposureIn = (set: FactorSetId, { factors, threats }: Exposure): Exposure => ({
  factors: tenOf(factors, set),
  threats: threats.map((threat) => ({
    ...threat,
    overrides: overridesIn(set, threat.overrides, factors),
  })),
});

/** Whether a threat takes this factor from the agent, which has ten, and so moves with it. */
export const takesFromAgent = ({ overrides }: ThreatInputs, id: FactorId): boolean =>
  overrides[id] === undefined &&
  !(isTenth(id) && TENTH_FACTOR_IDS.some((tenth) => overrides[tenth] !== undefined));

/** What AIVSS scores of a threat: its inputs, with the agent's factors under its overrides. */
export const scoreInputs = (
  { id: _, overrides, ...inputs }: ThreatInputs,
  factors: FactorScores,
): ScoreInputs => ({ ...inputs, factors: withOverrides(factors, overrides) });
