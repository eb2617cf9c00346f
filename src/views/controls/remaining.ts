import { BAND_IDS, type BandId, bandRank } from '../../domain/aivss/bands.ts';
import { type ControlledThreat, remaining } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';
import type { CsvCell } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import { controlId } from './choice.ts';

/** An agent as shipped and with the chosen controls in place. */
export interface Remaining {
  /** Its place in the catalogue. */
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly bands: readonly [before: BandId | undefined, after: BandId | undefined];
  readonly leavesBand: boolean;
}

/** What remains of every agent: the most severe band that is left first, in the order of the catalogue inside it. */
export function remainingOf(
  agents: readonly (readonly ControlledThreat[])[],
  chosen: readonly string[],
): Remaining[] {
  const taken = new Set(chosen);
  return agents
    .map((threats, at): Remaining => {
      const before = remaining(threats, () => false);
      const after = remaining(threats, (by, risk) => taken.has(controlId({ by, risk })));
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
export const countsOf = (all: readonly Remaining[]) =>
  [...BAND_IDS, undefined]
    .map((band) => ({
      band,
      before: all.filter(({ bands: [before] }) => before === band).length,
      after: all.filter(({ bands: [, after] }) => after === band).length,
    }))
    .filter(({ before, after }) => before + after > 0);

export const remainingRows = (
  all: readonly Remaining[],
  nameOf: (at: number) => string,
): CsvCell[][] => [
  [
    say('Agent'),
    say('Band as shipped'),
    say('Score as shipped'),
    say('Band that remains'),
    say('Score that remains'),
  ],
  ...all.map(({ at, before, after, bands: [was, is] }) => [
    nameOf(at),
    bandLabel(was),
    before,
    bandLabel(is),
    after,
  ]),
];
