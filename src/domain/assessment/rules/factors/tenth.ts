import { FACTORS, TENTH_FACTOR_IDS } from '../../../aivss/factors.ts';
import { isGroup } from '../../reading/path.ts';
import { aboutKey, dataOf, hasKey, hasMeantKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** The two tenth factors, and who names each. */
const TENTHS = TENTH_FACTOR_IDS.map(
  (id) => `${id} (AIVSS ${FACTORS[id].v08 ? 'v0.8' : 'v0.5'})`,
).join(' or ');

export const factorsTenth: FileRule = {
  id: 'factors/tenth',
  severity: 'error',
  fixed: true,
  of: 'assessments',
  title: 'An assessment has the nine shared factors and at least one tenth factor.',
  why: 'AIVSS v0.8 names Natural Language Interface as its tenth factor; v0.5 and the published catalogues name Goal-Driven Planning. Factor_Sum is the sum of ten, so at least one of the two is needed. If both are judged, each equation uses its own.',
  remedy:
    'Judge both in a new assessment. If you take over a published one, the factor that it has is enough.',
  example: {
    change: [
      '  natural-language-interface: { score: 1, reason: "A task in words drives the browser.", sources: [docs] }\n',
      '',
    ],
    at: '‹factors›:\n',
  },
  check(file) {
    const { factors } = dataOf(file);
    const isThere =
      !isGroup(factors) ||
      TENTH_FACTOR_IDS.some((id) => hasMeantKey(factors, id) || hasKey(dataOf(file), id));
    if (isThere) return [];
    const help = `Add ${TENTHS}, or both.`;
    return [aboutKey(file, ['factors'], 'The tenth factor is missing.', help)];
  },
};
