import { FACTORS, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { Listing, ReadPart, Unread } from './listing.ts';
import { FIGURE_IDS, FIGURES } from './names.ts';
import type { NamedValues } from './values.ts';

/** How many factors an assessment has: the shared ones and one tenth. */
export const FACTORS_OF_A_SET = SHARED_FACTOR_IDS.length + 1;

/** The factors with one tenth: that of published catalogues, where a page has both. */
export function withOneTenth(factors: Listing['factors']): ReadPart<Listing['factors']> {
  const [preferred, other] = TENTH_FACTOR_IDS;
  if (factors[preferred] === undefined || factors[other] === undefined) {
    return { read: factors, unread: [] };
  }
  const what = `The page has both tenth factors: ${FACTORS[preferred].label} was taken over, ${FACTORS[other].label} was not.`;
  const read = Object.fromEntries(Object.entries(factors).filter(([id]) => id !== other));
  return { read, unread: [{ what }] };
}

/** The numbers that a page of its form should have and lacks, in one sentence. */
export function missingNumbers(
  { form, figures }: Pick<Listing, 'form' | 'figures'>,
  seen: NamedValues['seen'],
): Unread[] {
  const tenth = TENTH_FACTOR_IDS.some((id) => seen.has(id)) ? [] : [TENTH_FACTOR_IDS[0]];
  const factors = [...SHARED_FACTOR_IDS, ...tenth].filter((id) => !seen.has(id));
  const missing: string[] = factors.map((id) => FACTORS[id].label);
  if (form === 'rich') {
    missing.push(...FIGURE_IDS.filter((id) => !seen.has(id)).map((id) => FIGURES[id].label));
    if (figures.printed.score === undefined) missing.push('printed score');
  }
  return missing.length === 0 ? [] : [{ what: `Not on the page: ${missing.join(', ')}.` }];
}
