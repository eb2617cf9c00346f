import { publishedScore } from '../../../cvss/published-score.ts';
import type { PrecedentRule } from '../rule.ts';
import { inEntry } from './entry.ts';

export const precedentsScore: PrecedentRule = {
  id: 'precedents/score',
  severity: 'error',
  scope: 'precedents',
  title: 'The score of a precedent follows from its vector.',
  why: 'A vector and a score that do not belong together were copied wrongly, or come from two records. Nobody could compare with them.',
  remedy: 'Copy the vector and the score from the same record, with every metric that it states.',
  example: {
    change: inEntry('score: 7.1', 'score: ‹9.1›'),
  },
  check: ({ entries }) =>
    entries.flatMap(({ precedent, scorePlace }) => {
      if (!precedent) return [];
      const score = publishedScore(precedent.vector);
      if (score === precedent.score) return [];
      const message =
        score === undefined
          ? 'No score follows from this vector.'
          : `The vector has a score of ${score}, and not ${precedent.score}.`;
      return [{ ...scorePlace, message }];
    }),
};
