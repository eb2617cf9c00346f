import { type EquationId, isEquationId } from '../aivss/equations/index.ts';
import type { Commit } from './commit.ts';
import type { EquationChange } from './history.ts';

const SETTING = /^\s*equation:\s*(['"])([^'"]+)\1/m;

/** The equation that the text of septet.config.ts names; undefined where it cannot be read off. */
export function equationIn(settings: string): EquationId | undefined {
  const named = SETTING.exec(settings)?.[2] ?? '';
  return isEquationId(named) ? named : undefined;
}

interface SettingsChange {
  readonly commit: Commit;
  readonly from: EquationId | undefined;
  readonly to: EquationId | undefined;
}

/** The commits that moved the site from one equation to another. */
export const equationChanges = (changes: readonly SettingsChange[]): EquationChange[] =>
  changes.flatMap(({ commit: { id, time, step }, from, to }) =>
    from && to && from !== to ? [{ commit: id, time, step, from, to }] : [],
  );
