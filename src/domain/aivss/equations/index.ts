import { idsOf } from '../../tables.ts';
import type { Equation } from './equation.ts';
import { v05 } from './v0-5.ts';
import { v08 } from './v0-8.ts';
import { v1Amendment } from './v1-amendment.ts';

/** Every published equation that Septet computes, the newest release first. */
export const EQUATIONS = {
  '0.8': v08,
  '0.5': v05,
  '1.0-proposal': v1Amendment,
} as const satisfies Record<string, Equation>;

export type EquationId = keyof typeof EQUATIONS;
export const EQUATION_IDS = idsOf(EQUATIONS);

/** Whether a text is the id of a published equation. */
export const isEquationId = (text: string): text is EquationId => Object.hasOwn(EQUATIONS, text);

/** The equation by its id, seen through the common interface. */
export const equation = (id: EquationId): Equation => EQUATIONS[id];
