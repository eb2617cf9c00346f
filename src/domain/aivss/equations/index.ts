import Big from 'big.js';
import { idsOf } from '../../tables.ts';
import type { Equation, EquationInputs } from './equation.ts';
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

/** The equation of an id, typed as the common interface. */
export const equation = (id: EquationId): Equation => EQUATIONS[id];

/** What an equation gives for plain numbers, without mitigation by default. */
export const evaluate = (
  id: EquationId,
  { mitigationFactor = 1, ...numbers }: PlainInputs,
): ReturnType<Equation['compute']> =>
  EQUATIONS[id].compute({
    cvssBase: new Big(numbers.cvssBase),
    factorSum: new Big(numbers.factorSum),
    threatMultiplier: new Big(numbers.threatMultiplier),
    mitigationFactor: new Big(mitigationFactor),
  });

type PlainInputs = Readonly<
  Record<Exclude<keyof EquationInputs, 'mitigationFactor'>, Big.BigSource>
> & { readonly mitigationFactor?: Big.BigSource | undefined };
