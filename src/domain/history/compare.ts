import type { EquationId } from '../aivss/equations/index.ts';
import type { Sound } from '../assessment/checking/check.ts';
import { changesWithEffects } from '../impact/effects.ts';
import { markOf } from '../impact/standing.ts';
import { textChanges } from '../impact/texts.ts';
import type { Difference, State } from './history.ts';

/** Longest value that is kept for the page, in characters. */
const VALUE_MAX = 80;

/** What a version came to: undefined where it has errors under the rules of today. */
export const stateOf = (version: Sound | undefined, equation: EquationId): State =>
  version ? { kind: 'judged', mark: markOf(version.assessment, equation) } : { kind: 'broken' };

/** What differs between two versions, with what each change alone does to the headline. */
export function differenceOf(was: Sound, is: Sound, equation: EquationId): Difference {
  const changes = changesWithEffects(was.assessment, is.assessment, equation);
  return {
    scored: changes.flatMap(({ path, before, after, effect }) =>
      effect ? [{ path, before: short(before), after: short(after), points: effect.points }] : [],
    ),
    other: changes.flatMap(({ path, effect }) => (effect ? [] : [path])),
    texts: textChanges(was.file, is.file).map(({ part }) => part),
  };
}

function short(value: string | undefined): string | undefined {
  const letters = [...(value ?? '')];
  return letters.length > VALUE_MAX ? `${letters.slice(0, VALUE_MAX - 1).join('')}…` : value;
}
