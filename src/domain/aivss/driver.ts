import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import { type BandId, bandOf, bandRank } from './bands.ts';
import type { Score } from './score.ts';

/**
 * What brings a score into its band. Lists are ordered by it inside a band, where decimals do not rank. The flaw does
 * where its CVSS base alone is in the band, or in a more severe one; elsewhere the agent does. Both do where the base is
 * high enough and the factor sum is at least half of ten.
 */
export const DRIVERS = {
  flaw: { label: say('the flaw') },
  both: { label: say('both') },
  agent: { label: say('the agent') },
} as const satisfies Record<string, { label: string }>;
type DriverId = keyof typeof DRIVERS;
export const DRIVER_IDS = idsOf(DRIVERS);

const HALF_OF_TEN = 5;

export type DriverInputs = Pick<Score, 'cvssBase' | 'factorSum'> & { readonly band: BandId };

/** @param inputs CVSS base and Factor_Sum, 0 to 10 each, and the band of the score */
export function driverOf({ cvssBase, factorSum, band }: DriverInputs): DriverId {
  if (bandRank(bandOf(cvssBase)) > bandRank(band)) return 'agent';
  return factorSum >= HALF_OF_TEN ? 'both' : 'flaw';
}
