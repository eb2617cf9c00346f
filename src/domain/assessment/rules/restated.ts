import { FACTOR_IDS, FACTORS, type Factor, type FactorId } from '../../aivss/factors.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { aboutValue, data, group, text, threats } from './draft.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Finding } from './rule.ts';

/** Reasons that only say again what they should give the reason for. */

/** Words that say nothing about one agent rather than another. */
const EMPTY = new Set(
  (
    'a an the it its this that is are has have be of in on to for with and or as at by from very quite rather ' +
    'agent agents tool system factor score scored scores level value rating rated risk because since therefore ' +
    'none partial partially full fully high medium low moderate some much many yes no zero half ' +
    'see above below rubric according per applies apply na tbd todo unknown default'
  ).split(' '),
);

/** The words of a text that could say something, in one form each. Lazily: mostly the first ones settle it. */
function* telling(words: string): Generator<string> {
  for (const [word] of words
    .normalize('NFKD')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!EMPTY.has(word) && !/^\d+$/.test(word)) yield word;
  }
}

/** What a factor is called, anywhere. */
const namesOf = ({ label, v08, v05 }: Factor): string =>
  [label, v08?.name, v05].filter((name) => name !== undefined).join(' ');

interface Source {
  readonly what: string;
  readonly words: ReadonlySet<string>;
}

/** What a reason could repeat of each factor. */
const SOURCES = new Map<string, readonly Source[]>(
  FACTOR_IDS.map((id) => {
    const factor: Factor = FACTORS[id];
    const names = [...telling(namesOf(factor))];
    const source = (what: string, words: string): Source => ({
      what,
      words: new Set([...telling(words), ...names]),
    });
    return [
      id,
      [
        source('repeats the name of the factor', ''),
        source('repeats the question of the factor', factor.question),
        ...factor.rubric.map((sentence) => source('repeats the rubric', sentence)),
      ],
    ];
  }),
);

/** What a reason repeats of its factor; undefined where it says something of its own. */
export function restates(reason: string, id: FactorId): string | undefined {
  let saysNothing = true;
  let repeated = SOURCES.get(id) ?? [];
  for (const word of telling(reason)) {
    saysNothing = false;
    repeated = repeated.filter(({ words }) => words.has(word));
    if (repeated.length === 0) return undefined;
  }
  return saysNothing ? 'names the score' : repeated[0]?.what;
}

export const restatedFactors = (file: AssessmentFile): Finding[] =>
  Object.entries(group(data(file).factors)).flatMap(([id, entry]) => {
    const { reason, score } = group(entry);
    const words = text(reason);
    if (!Object.hasOwn(FACTORS, id) || !words?.trim() || score === 0 || isPlaceholder(words))
      return [];
    const what = restates(words, id as FactorId);
    if (!what) return [];
    return [
      aboutValue(
        file,
        ['factors', id, 'reason'],
        `The reason only ${what}.`,
        `Say what this agent does, which nobody could say of another: ${FACTORS[id as FactorId].question}`,
      ),
    ];
  });

export const restatedThreats = (file: AssessmentFile): Finding[] =>
  threats(file).flatMap(({ path, threat }) => {
    const [title, reason] = [text(threat.title), text(threat.reason)];
    if (!title || !reason?.trim() || isPlaceholder(reason)) return [];
    const known = new Set(telling(title));
    if (![...telling(reason)].every((word) => known.has(word))) return [];
    return [
      aboutValue(
        file,
        [...path, 'reason'],
        'The reason only repeats the title of the threat.',
        'Say why this vector (what the attacker needs, what is lost), this exploit maturity and this mitigation.',
      ),
    ];
  });
