import { say } from '../../words/say.ts';
import { FACTORS, factorLevel } from '../aivss/factors.ts';
import {
  contradictionsOf,
  FACT_ANSWERS,
  FACTS,
  type FactAnswer,
  type FactId,
} from '../assessment/format/facts.ts';
import type { AskedAgent } from './asked-of.ts';

/** The answer to a fact or a condition, and its place on the page of the agent. */
export interface AnsweredFact {
  readonly answer: FactAnswer;
  readonly because: string;
  /** An anchor without its `#`; undefined where the page says nothing about it. */
  readonly place: string | undefined;
}

/**
 * What an assessment answers to a fact: the stated answer, or the only one that the score of a factor leaves. It is
 * unknown where nobody has looked, too.
 */
export function factOf({ facts, factors }: AskedAgent, id: FactId): AnsweredFact {
  const stated = facts[id];
  const { label } = FACTS[id];
  if (stated) {
    const setting = stated.setting ? ` (${stated.setting})` : '';
    return {
      answer: stated.answer,
      because: `${label}: ${FACT_ANSWERS[stated.answer].label.toLowerCase()}${setting}.`,
      place: 'facts',
    };
  }
  for (const { answer, factor, from, to } of contradictionsOf(id)) {
    const judged = factors.find((candidate) => candidate.id === factor);
    if (judged && judged.score >= from && judged.score <= to) {
      return {
        answer: answer === 'yes' ? 'no' : 'yes',
        because: judged.reason ?? `${FACTORS[factor].label}: ${factorLevel(judged.score)}.`,
        place: `factor-${factor}`,
      };
    }
  }
  return { answer: 'unknown', because: say('The assessment does not say.'), place: undefined };
}
