import { FACTORS } from '../../../aivss/factors.ts';
import { contradictionsOf, FACT_IDS, FACTS } from '../../format/facts.ts';
import { aboutValue, asGroup, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** What is left of the scale. */
const allowed = (from: number, to: number): string =>
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
    const { facts, factors } = dataOf(file);
    return FACT_IDS.flatMap((id) => {
      const { answer } = asGroup(asGroup(facts)[id]);
      return contradictionsOf(id).flatMap((ruledOut) => {
        const entry = asGroup(factors)[ruledOut.factor];
        const score = typeof entry === 'number' ? entry : asGroup(entry).score;
        const { from, to } = ruledOut;
        const isOut = typeof score === 'number' && score >= from && score <= to;
        if (answer !== ruledOut.answer || !isOut) return [];
        return aboutValue(
          file,
          ['facts', id, 'answer'],
          `"${FACTS[id].label}" is answered ${answer}, but ${FACTORS[ruledOut.factor].label} is ${score}.`,
          `One of the two is wrong: with ${answer}, the factor is ${allowed(from, to)}. Both are about the setting that was judged.`,
        );
      });
    });
  },
};
