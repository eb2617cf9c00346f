import { type FactorId, TENTH_FACTOR_IDS } from './factors.ts';
import type { ScoreInputs } from './score.ts';

type FactorScores = ScoreInputs['factors'];

/** What of a threat goes into its score, apart from the factors of the agent that it meets. */
export interface ThreatInputs extends Omit<ScoreInputs, 'factors'> {
  readonly id: string;
  /** Factor scores that differ from those of the agent. */
  readonly overrides: FactorScores;
}

/** An agent as AIVSS sees it: its ten factors, and its scored threats. */
export interface Exposure {
  readonly factors: FactorScores;
  readonly threats: readonly ThreatInputs[];
}

const isTenth = (id: string): boolean => (TENTH_FACTOR_IDS as readonly string[]).includes(id);

/** The agent's factors with a threat's overrides. An override of the other tenth factor replaces the one there is. */
export function withOverrides(factors: FactorScores, overrides: FactorScores): FactorScores {
  // Mostly there are none. Then all threats share the agent's factors, and what is known of them.
  if (Object.keys(overrides).length === 0) return factors;
  const replacesTenth = TENTH_FACTOR_IDS.some((id) => overrides[id] !== undefined);
  const kept = Object.entries(factors).filter(([id]) => !(replacesTenth && isTenth(id)));
  return { ...Object.fromEntries(kept), ...overrides };
}

/** Whether a threat takes this factor from the agent, and so moves with it. */
export const takesFromAgent = ({ overrides }: ThreatInputs, id: FactorId): boolean =>
  overrides[id] === undefined &&
  !(isTenth(id) && TENTH_FACTOR_IDS.some((tenth) => overrides[tenth] !== undefined));

/** What AIVSS scores of a threat. */
export const scoreInputs = (
  { id: _, overrides, ...inputs }: ThreatInputs,
  factors: FactorScores,
): ScoreInputs => ({ ...inputs, factors: withOverrides(factors, overrides) });
