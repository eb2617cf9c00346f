import Big from 'big.js';
import { BANDS } from '../aivss/bands.ts';
import type { Score } from '../aivss/score.ts';
import type { Printed } from './printed-comment.ts';

/** The equation that published catalogues name on their pages. */
export const PRINTED_UNDER = '0.8';

/** Where printed results differ from computed ones, one clause each: `prints 9.2 instead of 9.3`. Undefined results are not compared. */
export function comparePrinted(
  printed: Printed,
  sum: number | undefined,
  computed: Pick<Score, 'aars' | 'raw' | 'score' | 'band'> | undefined,
): string[] {
  const differences: string[] = [];
  if (printed.factorSum !== undefined && sum !== undefined && sum !== printed.factorSum) {
    differences.push(`prints a factor sum of ${printed.factorSum} instead of ${sum}`);
  }
  if (!computed) return differences;
  const { aars, raw } = computed;
  if (printed.aars !== undefined && aars !== undefined) {
    const rounded = new Big(aars).round(2, Big.roundHalfUp);
    if (!rounded.eq(printed.aars)) {
      differences.push(
        `prints an AARS of ${printed.aars} instead of ${rounded.toFixed(2)}${tieNote(aars, 2)}`,
      );
    }
  }
  if (printed.score !== undefined && printed.score !== computed.score) {
    const note = tieNote(raw, 1, '; the document rounds half up');
    differences.push(
      `prints ${printed.score.toFixed(1)} instead of ${computed.score.toFixed(1)}${note}`,
    );
  }
  if (printed.band !== undefined && printed.band !== computed.band) {
    differences.push(
      `prints ${BANDS[printed.band].label} instead of ${BANDS[computed.band].label}`,
    );
  }
  return differences;
}

/** Says so where a number lies exactly between two rounded ones, which is why two roundings may differ. */
function tieNote(value: number, places: number, more = ''): string {
  const rest = new Big(value).times(10 ** places).mod(1);
  return rest.eq('0.5') ? ` (exactly ${value}${more})` : '';
}
