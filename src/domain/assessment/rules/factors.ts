import { FACTORS, type FactorId, isOnRubric, TENTH_FACTOR_IDS } from '../../aivss/factors.ts';
import type { AssessmentFile } from '../file.ts';
import { aboutKey, data, group, has, text } from './draft.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about the ten factors. */

/** The entries of the factor table that have a readable score. */
function judged(
  file: AssessmentFile,
): { id: FactorId; score: number; reason: string | undefined }[] {
  return Object.entries(group(data(file).factors)).flatMap(([id, entry]) => {
    const score = typeof entry === 'number' ? entry : group(entry).score;
    if (!Object.hasOwn(FACTORS, id) || typeof score !== 'number') return [];
    return [{ id: id as FactorId, score, reason: text(group(entry).reason) }];
  });
}

function tenth(file: AssessmentFile): Finding[] {
  const factors = data(file).factors;
  if (factors === undefined || file.frontmatter?.problems.length) return [];
  const present = TENTH_FACTOR_IDS.filter((id) => has(group(factors), id));
  if (present.length === 1) return [];
  const names = TENTH_FACTOR_IDS.join(' or ');
  if (present.length === 0) {
    // A misspelt tenth factor is an unknown key already; saying it twice would bury the cause.
    const unknown = Object.keys(group(factors)).some((id) => !Object.hasOwn(FACTORS, id));
    if (unknown) return [];
    return [
      aboutKey(
        file,
        ['factors'],
        'The tenth factor is missing.',
        `Add ${names}: exactly one of them.`,
      ),
    ];
  }
  return [
    aboutKey(
      file,
      ['factors', present[1] as string],
      'There are eleven factors: both alternatives of the tenth are given.',
      `Keep exactly one of ${names}.`,
    ),
  ];
}

export const factorRules: readonly Rule[] = [
  {
    id: 'factors/tenth',
    severity: 'error',
    title: 'An assessment has nine shared factors and exactly one of the two alternatives.',
    check: tenth,
  },
  {
    id: 'factors/reason-missing',
    severity: 'warning',
    title: 'A factor above 0 has a reason.',
    check: (file) =>
      judged(file)
        .filter(({ score, reason }) => score > 0 && reason === undefined)
        .map(({ id }) =>
          aboutKey(
            file,
            ['factors', id],
            `${FACTORS[id].label} is scored above 0 without a reason.`,
            'Say what the agent does that earns the score: { score: …, reason: "…", sources: [id] }.',
          ),
        ),
  },
  {
    id: 'factors/off-rubric',
    severity: 'note',
    title: 'AIVSS knows the factor scores 0, 0.5 and 1.',
    check: (file) => {
      const off = judged(file).filter(({ score }) => !isOnRubric(score));
      if (off.length === 0) return [];
      const values = off.map(({ id, score }) => `${id} ${score}`).join(', ');
      return [
        aboutKey(
          file,
          ['factors'],
          `${off.length} of the factor scores are off the rubric: ${values}.`,
          'AIVSS v0.8 Table 1 knows 0, 0.5 and 1. Other values are computed as given, and the page says so.',
        ),
      ];
    },
  },
];
