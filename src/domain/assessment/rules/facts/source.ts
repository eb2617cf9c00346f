import { FACT_IDS, FACTS } from '../../format/facts.ts';
import { aboutKey, asGroup, dataOf, hasMeantKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const factsSource: FileRule = {
  id: 'facts/source',
  severity: 'warning',
  title: 'A yes or a no names its source.',
  why: 'Buyers decide on these answers. If nothing was found, "unknown" is an answer, and it needs no source.',
  remedy: 'Add sources: [id] with the id of what you read, or answer unknown.',
  example: {
    change: [
      'layers:\n  foundation',
      'facts:\n  ‹acts-as-user›: { answer: yes }\nlayers:\n  foundation',
    ],
  },
  check: (file) =>
    FACT_IDS.flatMap((id) => {
      const fact = asGroup(asGroup(dataOf(file).facts)[id]);
      const isSettled = fact.answer === 'yes' || fact.answer === 'no';
      if (!isSettled || hasMeantKey(fact, 'sources')) return [];
      return aboutKey(
        file,
        ['facts', id],
        `"${FACTS[id].label}" is answered ${fact.answer} without a source.`,
      );
    }),
};
