import { BAND_IDS, type BandId, bandRank } from '../../domain/aivss/bands.ts';
import { type ControlledThreat, remaining } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';
import type { CsvCell } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import { controlId } from './choice.ts';

/** An agent as shipped and with the chosen controls in place. */
export interface Remaining {
  /** Its index in the catalogue. */
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly bands: readonly [before: BandId | undefined, after: BandId | undefined];
  readonly leavesBand: boolean;
}

/** What remains of every agent, the most severe remaining band first and each band in the order of the catalogue. */
export function remainingOf(
  agents: readonly (readonly ControlledThreat[])[],
  chosen: readonly string[],
): Remaining[] {
  const chosenIds = new Set(chosen);
  return agents
    .map((threats, at): Remaining => {
      const before = remaining(threats, () => false);
      const after = remaining(threats, (by, risk) => chosenIds.has(controlId({ by, risk })));
      return {
        at,
        before: before?.score,
        after: after?.score,
        bands: [before?.band, after?.band],
        leavesBand: before?.band !== after?.band,
      };
    })
    .toSorted((a, b) => bandRank(a.bands[1]) - bandRank(b.bands[1]) || a.at - b.at);
}

/** How many agents are in each band, before and after. */
export const countsOf = (agents: readonly Remaining[]) =>
  [...BAND_IDS, undefined]
    .map((band) => ({
      band,
      before: agents.filter(({ bands: [before] }) => before === band).length,
      after: agents.filter(({ bands: [, after] }) => after === band).length,
    }))
    .filter(({ before, after }) => before + after > 0);

export const remainingRows = (
  agents: readonly Remaining[],
  nameOf: (at: number) => string,
): CsvCell[][] => [
  [
    say('Agent'),
    say('Band as shipped'),
    say('Score as shipped'),
    say('Band that remains'),
    say('Score that remains'),
  ],
  ...agents.map(({ at, before, after, bands: [bandBefore, bandAfter] }) => [
    nameOf(at),
    bandLabel(bandBefore),
    before,
    bandLabel(bandAfter),
    after,
  ]),
];
