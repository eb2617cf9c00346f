import { FACTORS, TENTH_FACTOR_IDS } from '../../../aivss/factors.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { aboutKey, data, group, has, isDraft, isMisspelt, threats } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

/** The two tenth factors, and who names each. */
const TENTHS = TENTH_FACTOR_IDS.map(
  (id) => `${id} (AIVSS ${FACTORS[id].v08 ? 'v0.8' : 'v0.5'})`,
).join(' or ');

export const factorsTenth: FileRule = {
  id: 'factors/tenth',
  severity: 'error',
  fixed: true,
  title: 'An assessment has nine shared factors and exactly one of the two alternatives.',
  why: 'AIVSS v0.8 names Natural Language Interface as its tenth factor, v0.5 and the published catalogues name Goal-Driven Planning. Factor_Sum is the sum of ten, so one of the two is given, never both and never none.',
  remedy:
    'Keep one: natural-language-interface for a new assessment, goal-driven-planning where a published one is taken over.',
  examples: [
    {
      change: ['  self-modification: 0', '  self-modification: 0\n  goal-driven-planning: 0'],
      at: '‹natural-language-interface›',
      finds:
        'factors.natural-language-interface — There are eleven factors: both alternatives of the tenth are given. | Keep exactly one of goal-driven-planning (AIVSS v0.5) or natural-language-interface (AIVSS v0.8).',
    },
    {
      change: [
        '  natural-language-interface: { score: 1, reason: "A task in words drives the browser.", sources: [docs] }\n',
        '',
      ],
      at: '‹factors›:\n',
      finds:
        'factors — The tenth factor is missing. | Add exactly one of goal-driven-planning (AIVSS v0.5) or natural-language-interface (AIVSS v0.8).',
    },
    {
      change: [
        'factors: { autonomy-of-action: 1 }',
        'factors: { goal-driven-planning: 1, ‹natural-language-interface›: 1 }',
      ],
      finds:
        'threats[0].factors.natural-language-interface — A threat overrides both tenth factors. | Keep exactly one of goal-driven-planning (AIVSS v0.5) or natural-language-interface (AIVSS v0.8).',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    const { factors } = data(file);
    const overrides = threats(file).flatMap(({ path, threat }) =>
      both(file, [...path, 'factors'], threat.factors, 'A threat overrides both tenth factors.'),
    );
    if (!isDraft(factors)) return overrides;
    const eleven = both(
      file,
      ['factors'],
      factors,
      'There are eleven factors: both alternatives of the tenth are given.',
    );
    const isThere = TENTH_FACTOR_IDS.some(
      (id) => has(factors, id) || isMisspelt(factors, id) || has(data(file), id),
    );
    if (isThere) return [...eleven, ...overrides];
    const none = aboutKey(
      file,
      ['factors'],
      'The tenth factor is missing.',
      `Add exactly one of ${TENTHS}.`,
    );
    return [none, ...overrides];
  },
};

function both(file: AssessmentFile, path: Path, factors: unknown, message: string): Finding[] {
  const present = Object.keys(group(factors)).filter((id) =>
    TENTH_FACTOR_IDS.some((t) => t === id),
  );
  if (present.length < 2) return [];
  const help = `Keep exactly one of ${TENTHS}.`;
  return [aboutKey(file, [...path, present[1] as string], message, help)];
}
