import { type EquationId, isEquationId } from '../aivss/equations/index.ts';
import type { Commit } from './commit.ts';
import type { EquationChange } from './history.ts';

const SETTING = /^\s*equation:\s*(['"])([^'"]+)\1/m;

/** The equation in the text of septet.config.ts; undefined where it is not a literal there. */
export function equationIn(settings: string): EquationId | undefined {
  const id = SETTING.exec(settings)?.[2] ?? '';
  return isEquationId(id) ? id : undefined;
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
