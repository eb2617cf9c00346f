import { FACTOR_IDS, FACTORS, type Factor, type FactorId } from '../../../aivss/factors.ts';
import { isOneOf } from '../../../tables.ts';
import { aboutValue, asGroup, asText, dataOf } from '../draft.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { FileRule } from '../rule.ts';
import { tellingWords } from '../telling-words.ts';

/** All names of a factor. */
const namesOf = ({ label, v08, v05 }: Factor): string =>
  [label, v08?.name, v05].filter((name) => name !== undefined).join(' ');

/** A text that a reason could repeat: what such a reason does, and the words of the text. */
interface Repeatable {
  readonly what: string;
  readonly words: ReadonlySet<string>;
}

const REPEATABLE = new Map<string, readonly Repeatable[]>(
  FACTOR_IDS.map((id) => {
    const factor: Factor = FACTORS[id];
    const names = [...tellingWords(namesOf(factor))];
    const repeatable = (what: string, text: string): Repeatable => ({
      what,
      words: new Set([...tellingWords(text), ...names]),
    });
    return [
      id,
      [
        repeatable('repeats the name of the factor', ''),
        repeatable('repeats the question of the factor', factor.question),
        ...factor.rubric.map((sentence) => repeatable('repeats the rubric', sentence)),
      ],
    ];
  }),
);

/** What a reason does that only repeats its factor; undefined where it says more. */
export function restates(reason: string, id: FactorId): string | undefined {
  let saysNothing = true;
  let repeated = REPEATABLE.get(id) ?? [];
  for (const word of tellingWords(reason)) {
    saysNothing = false;
    repeated = repeated.filter(({ words }) => words.has(word));
    if (repeated.length === 0) return undefined;
  }
  return saysNothing ? 'states the score' : repeated[0]?.what;
}

export const factorsReasonRestated: FileRule = {
  id: 'factors/reason-restated',
  severity: 'warning',
  title: 'A reason says more than the factor itself.',
  why: 'A reason that repeats the name of the factor, its question or its rubric would fit every agent with that score. It gives readers nothing to check.',
  remedy:
    'Say what this agent does: which tools, which memory, which accounts, and where the source says so.',
  example: {
    change: ['"Logs actions, not their grounds.",', '‹"Partial opacity and reflexivity."›,'],
  },
  check: (file) =>
    Object.entries(asGroup(dataOf(file).factors)).flatMap(([id, entry]) => {
      const { reason, score } = asGroup(entry);
      const words = asText(reason);
      if (!isOneOf(FACTOR_IDS, id) || !words?.trim() || score === 0 || isPlaceholder(words))
        return [];
      const what = restates(words, id);
      if (!what) return [];
      return aboutValue(
        file,
        ['factors', id, 'reason'],
        `The reason only ${what}.`,
        `Say what is specific to this agent: ${FACTORS[id].question}`,
      );
    }),
};
