import {
  FACT_ANSWERS,
  FACT_IDS,
  FACTS,
  LETHAL_TRIFECTA,
} from '../../domain/assessment/format/facts.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { say } from '../../words/say.ts';
import { count, inSentence } from '../shared/format.ts';

type Facts = NonNullable<Assessment['facts']>;

/** The facts that were answered, in the order of the table. */
export const factRows = (facts: Facts = {}) =>
  FACT_IDS.flatMap((id) => {
    const fact = facts[id];
    if (!fact) return [];
    const { answer, setting, sources = [] } = fact;
    return [
      { id, question: FACTS[id].question, answer: FACT_ANSWERS[answer].label, setting, sources },
    ];
  });

type FactRow = ReturnType<typeof factRows>[number];

/** What follows from three answers of yes together; undefined where one of them is not. */
export const trifectaWarning = (facts: Facts = {}): string | undefined =>
  LETHAL_TRIFECTA.every((id) => facts[id]?.answer === 'yes')
    ? say(
        'It reads private data, takes in content that outsiders write, and can send data out. Whoever writes that content may get the data.',
      )
    : undefined;

/** `10 questions answered: 6 yes, 3 no, 1 not known`: the summary of the folded table. */
export const answeredInWords = (rows: readonly FactRow[]): string =>
  say('{questions} answered: {factAnswers}', {
    questions: count(rows.length, say('question'), say('questions')),
    factAnswers: Object.values(FACT_ANSWERS)
      .map(({ label }) => ({ label, number: rows.filter(({ answer }) => answer === label).length }))
      .filter(({ number }) => number > 0)
      .map(({ label, number }) => `${number} ${inSentence(label)}`)
      .join(', '),
  });
