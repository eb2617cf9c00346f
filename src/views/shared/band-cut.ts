import type { BandId } from '../../domain/aivss/bands.ts';
import { say } from '../../words/say.ts';
import { bandLabel } from './badge.ts';
import { whole } from './format.ts';

type Band = BandId | undefined;

interface BandsOfAll {
  /** The number of things in each band, the most severe band first. */
  readonly counts: readonly { readonly band: Band; readonly count: number }[];
  /** What things inside a band are ordered by, in a word. */
  readonly order: string;
  /** The path at which a whole band is shown. */
  readonly to: (band: string) => string;
}

/**
 * How much of each band a shortened list shows. Inside a band its order is alphabetical, and nobody should take the first
 * for the worst.
 *
 * @param shown the bands of the things that the list shows
 */
export function bandCuts(shown: readonly Band[], { counts, order, to }: BandsOfAll) {
  return counts.flatMap(({ band, count }) => {
    const shownCount = shown.filter((each) => each === band).length;
    if (shownCount === 0) return [];
    const label = bandLabel(band);
    const text = `${label}${shownCount < count ? say(', by {order}: the first {own} of', { order, own: shownCount }) : ': all'} ${whole(count)}`;
    return [{ label, text, path: to(band ?? 'not-scored') }];
  });
}
