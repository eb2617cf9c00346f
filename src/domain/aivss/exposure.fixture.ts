import { tableOf } from '../tables.ts';
import type { Exposure, ThreatInputs } from './exposure.ts';
import { FACTOR_IDS, FACTOR_SETS, type FactorSetId, SHARED_FACTOR_IDS } from './factors.ts';

/** A threat without factors of its own. */
export const threatInputs = (
  id: string,
  cvssBase: number,
  more: Partial<ThreatInputs> = {},
): ThreatInputs => ({ id, cvssBase, overrides: {}, ...more });

/** Eleven factors of 0.5, so that every set has a sum of 5. */
export const HALF_FACTORS: Exposure['factors'] = tableOf(FACTOR_IDS, () => 0.5);

/** The ten factors of a set, all with the same score. */
export const tenFactors = (score: number, set: FactorSetId = 'v0.8'): Exposure['factors'] =>
  tableOf([...SHARED_FACTOR_IDS, FACTOR_SETS[set].tenth], () => score);
