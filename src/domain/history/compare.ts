import type { EquationId } from '../aivss/equations/index.ts';
import type { Sound } from '../assessment/checking/check.ts';
import { changesWithEffects } from '../impact/effects.ts';
import { markOf } from '../impact/standing.ts';
import { textChanges } from '../impact/texts.ts';
import type { Difference, State } from './history.ts';

/** Longest value that is kept for a page, in characters. */
const VALUE_MAX = 80;

/** The state of a version; `version` is undefined where it has errors under today's rules. */
export const stateOf = (version: Sound | undefined, equation: EquationId): State =>
  version ? { kind: 'judged', mark: markOf(version.assessment, equation) } : { kind: 'broken' };

/** What differs between two versions, with the effect of each change alone on the headline. */
export function differenceOf(before: Sound, after: Sound, equation: EquationId): Difference {
  const changes = changesWithEffects(before.assessment, after.assessment, equation);
  return {
    scored: changes.flatMap(({ path, before: oldValue, after: newValue, effect }) =>
      effect
        ? [{ path, before: cutValue(oldValue), after: cutValue(newValue), points: effect.points }]
        : [],
    ),
    other: changes.flatMap(({ path, effect }) => (effect ? [] : [path])),
    texts: textChanges(before.file, after.file).map(({ part }) => part),
  };
}

function cutValue(value: string | undefined): string | undefined {
  const letters = [...(value ?? '')];
  return letters.length > VALUE_MAX ? `${letters.slice(0, VALUE_MAX - 1).join('')}…` : value;
}
