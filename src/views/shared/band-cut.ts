import type { BandId } from '../../domain/aivss/bands.ts';
import { say } from '../../words/say.ts';
import { bandLabel } from './badge.ts';
import { whole } from './format.ts';

type Band = BandId | undefined;

interface Whole {
  /** How many there are of each band, the most severe first. */
  readonly counts: readonly { readonly band: Band; readonly count: number }[];
  /** By what a band is ordered. */
  readonly order: string;
  /** Where a band is shown whole, below the base. */
  readonly to: (band: string) => string;
}

/**
 * What a list shows of each band, so that nobody takes the beginning of an alphabet for the worst: inside a band
 * decimals do not rank.
 *
 * @param shown the bands of what is shown
 */
export function bandCuts(shown: readonly Band[], { counts, order, to }: Whole) {
  return counts.flatMap(({ band, count }) => {
    const own = shown.filter((each) => each === band).length;
    if (own === 0) return [];
    const label = bandLabel(band);
    const text = `${label}${own < count ? say(', by {order}: the first {own} of', { order, own }) : ': all'} ${whole(count)}`;
    return [{ label, text, path: to(band ?? 'not-scored') }];
  });
}
