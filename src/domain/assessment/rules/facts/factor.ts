import { FACTORS } from '../../../aivss/factors.ts';
import { contradictionsOf, FACT_IDS, FACTS } from '../../format/facts.ts';
import { aboutValue, asGroup, dataOf } from '../draft.ts';
import { judgedFactors } from '../factors.ts';
import type { FileRule } from '../rule.ts';

/** The scores outside a range, in words. */
const scoresOutside = (from: number, to: number): string =>
  from === 0 ? `above ${to}` : to === 1 && from <= 0.05 ? '0' : `below ${from}`;

export const factsFactor: FileRule = {
  id: 'facts/factor',
  severity: 'warning',
  title: 'Facts and factors do not contradict each other.',
  why: 'Facts and factors describe the same agent. An agent that asks before each action has no autonomy of action, and one without memory between sessions does not keep it for good.',
  remedy: 'Correct the answer, the setting that it holds for, or the score of the factor.',
  example: {
    change: [
      'layers:\n  foundation',
      'facts:\n  asks-before-each-effect: { answer: ‹yes›, sources: [docs] }\nlayers:\n  foundation',
    ],
  },
  check(file) {
    const facts = asGroup(dataOf(file).facts);
    const scores = new Map(judgedFactors(file).map(({ id, score }) => [id, score]));
    return FACT_IDS.flatMap((id) => {
      const { answer } = asGroup(facts[id]);
      return contradictionsOf(id).flatMap(({ answer: contradicting, factor, from, to }) => {
        const score = scores.get(factor);
        const isRuledOut = score !== undefined && score >= from && score <= to;
        if (answer !== contradicting || !isRuledOut) return [];
        return aboutValue(
          file,
          ['facts', id, 'answer'],
          `"${FACTS[id].label}" is answered ${answer}, but ${FACTORS[factor].label} is ${score}.`,
          `One of the two is wrong: with ${answer}, the factor is ${scoresOutside(from, to)}. Both are about the setting that was judged.`,
        );
      });
    });
  },
};
