import { aboutValue, dataOf } from '../draft.ts';
import { isBetweenLevels, judgedFactors } from '../factors.ts';
import type { FileRule } from '../rule.ts';

/** One value between two levels may be a judgement. As many as these come from a listing. */
const LISTING_VALUES = 3;

export const factorsListingValues: FileRule = {
  id: 'factors/listing-values',
  severity: 'warning',
  title: 'Values of a listing do not rest on source code.',
  why: 'The rubric has three levels. Published listings estimate in finer steps from a short description. An assessment that takes such values over, and says that the source code was read, claims more than it did.',
  remedy:
    'Judge the factors by the rubric (0, 0.5 and 1) from what was read, and keep the values of the listing as an opinion; or set the basis to listing.',
  example: {
    change: ['basis: documentation', 'basis: ‹source-code›'],
    also: [
      ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: 0.6,'],
      ['contextual-awareness: { score: 0.5,', 'contextual-awareness: { score: 0.8,'],
      ['non-determinism: { score: 0.5,', 'non-determinism: { score: 0.7,'],
      [
        'owner-statement:\n',
        'exempt:\n  - { rule: factors/off-rubric, reason: "The scores are those of a listing." }\nowner-statement:\n',
      ],
    ],
  },
  check(file) {
    const { basis } = dataOf(file);
    if (basis !== 'source-code' && basis !== 'hands-on') return [];
    const { length } = judgedFactors(file).filter(isBetweenLevels);
    if (length < LISTING_VALUES) return [];
    const message = `The basis is ${basis}, but ${length} factor scores stand between the levels of the rubric, as in a listing.`;
    return [aboutValue(file, ['basis'], message)];
  },
};
