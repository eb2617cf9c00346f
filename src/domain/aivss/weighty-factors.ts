import { CORE_RISK_IDS, type CoreRiskId } from './core-risks.ts';
import type { FactorId } from './factors.ts';
import table3 from './weighty-factors.json' with { type: 'json' };

/**
 * The factors that weigh most in the judgement of a core risk, by AIVSS v0.8 Table 3. This is advice on what to look at
 * first; the equation gives every factor the same weight.
 */
const WEIGHTY_FACTORS: Readonly<Record<CoreRiskId, readonly string[]>> = table3;

/** The core risks in whose judgement a factor weighs most. None for the planning factor, which v0.8 does not have. */
export const risksWeighedBy = (factor: FactorId): CoreRiskId[] =>
  CORE_RISK_IDS.filter((risk) => WEIGHTY_FACTORS[risk].includes(factor));
