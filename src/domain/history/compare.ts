import type { EquationId } from '../aivss/equations/index.ts';
import { checkFile } from '../assessment/checking/check.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { readAssessmentFile } from '../assessment/reading/file.ts';
import type { CheckOptions } from '../assessment/rules/rule.ts';
import { hasErrors } from '../diagnostic.ts';
import { weighedChanges } from '../impact/effects.ts';
import type { SoundFile } from '../impact/side.ts';
import { markOf } from '../impact/standing.ts';
import { textChanges } from '../impact/texts.ts';
import type { Difference, State } from './history.ts';

/** Longest value that is kept for the page, in characters. */
const VALUE_MAX = 80;

/** A version of a file as it was at some time: undefined where it has errors under the rules of today. */
export function soundVersion(
  bytes: Uint8Array,
  path: string,
  { severities }: CheckOptions,
): SoundFile | undefined {
  const file = readAssessmentFile(bytes, path);
  if (hasErrors(checkFile(file, { ...(severities && { severities }) }))) return undefined;
  // The checks ran the schema over these data.
  return { file, assessment: file.frontmatter?.data as unknown as Assessment };
}

export const stateOf = (version: SoundFile | undefined, equation: EquationId): State =>
  version ? { kind: 'judged', mark: markOf(version.assessment, equation) } : { kind: 'broken' };

/** What differs between two versions, with what each change alone does to the headline. */
export function differenceOf(was: SoundFile, is: SoundFile, equation: EquationId): Difference {
  const changes = weighedChanges(was.assessment, is.assessment, equation);
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
