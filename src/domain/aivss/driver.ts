import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import { type BandId, bandOf, bandRank } from './bands.ts';
import type { Score } from './score.ts';

/**
 * What brings a score into its band: the rule by which a list is ordered inside a band, where decimals do not rank. The
 * flaw does when its CVSS base is in the band by itself, or in a more severe one; the agent does when it is not. Where
 * the flaw is there by itself and the agent has half of its ten factors as well, both do.
 */
export const DRIVERS = {
  flaw: { label: say('the flaw') },
  both: { label: say('both') },
  agent: { label: say('the agent') },
} as const satisfies Record<string, { label: string }>;
type DriverId = keyof typeof DRIVERS;
export const DRIVER_IDS = idsOf(DRIVERS);

const HALF_OF_TEN = 5;

/** What the rule looks at. */
export type Driven = Pick<Score, 'cvssBase' | 'factorSum'> & { readonly band: BandId };

/** What brings a score into its band. CVSS base and Factor_Sum are 0 to 10. */
export function driverOf({ cvssBase, factorSum, band }: Driven): DriverId {
  if (bandRank(bandOf(cvssBase)) > bandRank(band)) return 'agent';
  return factorSum >= HALF_OF_TEN ? 'both' : 'flaw';
}
