import Big from 'big.js';
import { BANDS } from '../aivss/bands.ts';
import type { Score } from '../aivss/score.ts';
import type { Printed } from './printed-comment.ts';

/** The equation that published catalogues name on their pages. */
export const PRINTED_UNDER = '0.8';

/**
 * Where printed results differ from computed ones, one clause each: `prints 9.2 instead of 9.3`. What is undefined is
 * not compared.
 */
export function comparePrinted(
  printed: Printed,
  sum: number | undefined,
  computed: Pick<Score, 'aars' | 'raw' | 'score' | 'band'> | undefined,
): string[] {
  const found: string[] = [];
  if (printed.factorSum !== undefined && sum !== undefined && sum !== printed.factorSum) {
    found.push(`prints a factor sum of ${printed.factorSum} instead of ${sum}`);
  }
  if (!computed) return found;
  const { aars, raw } = computed;
  if (printed.aars !== undefined && aars !== undefined) {
    const rounded = new Big(aars).round(2, Big.roundHalfUp);
    if (!rounded.eq(printed.aars)) {
      found.push(
        `prints an AARS of ${printed.aars} instead of ${rounded.toFixed(2)}${tie(aars, 2)}`,
      );
    }
  }
  if (printed.score !== undefined && printed.score !== computed.score) {
    const rule = tie(raw, 1, '; the document rounds half up');
    found.push(`prints ${printed.score.toFixed(1)} instead of ${computed.score.toFixed(1)}${rule}`);
  }
  if (printed.band !== undefined && printed.band !== computed.band) {
    found.push(`prints ${BANDS[printed.band].label} instead of ${BANDS[computed.band].label}`);
  }
  return found;
}

/** Why two roundings differ: the number lies exactly between. */
function tie(value: number, places: number, more = ''): string {
  const rest = new Big(value).times(10 ** places).mod(1);
  return rest.eq('0.5') ? ` (exactly ${value}${more})` : '';
}
