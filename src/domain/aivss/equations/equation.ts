import Big from 'big.js';
import { say } from '../../../words/say.ts';
import type { FactorSetId } from '../factors.ts';
import type { ExploitMaturity, Mitigation } from '../levels.ts';

/** The numbers that go into an equation. All are exact decimals. */
export interface EquationInputs {
  /** CVSS v4.0 base score, 0 to 10. */
  readonly cvssBase: Big;
  /** Sum of the ten factor scores, 0 to 10. */
  readonly factorSum: Big;
  /** ThM: 0 to 1 on the rubric; published catalogues also use values above 1. */
  readonly threatMultiplier: Big;
  /** Mitigation_Factor: 0 to 1. An equation without one ignores it. */
  readonly mitigationFactor: Big;
}

/** One line of a calculation, written so that a reader can redo it by hand. */
export interface EquationStep {
  /** The document's own name for the quantity, e.g. `Risk_Gap`. */
  readonly symbol: string;
  /** The expression in the document's names. */
  readonly formula: string;
  /** The same expression with the numbers in it. */
  readonly numbers: string;
  /** The exact result, in decimal notation. */
  readonly value: string;
}

/** What an equation gives before rounding. A quantity that the equation does not define is absent. */
interface EquationResult {
  readonly riskGap?: Big;
  readonly aars?: Big;
  readonly raw: Big;
  /** A function, because most results are only compared and nobody reads their steps. */
  readonly steps: () => readonly EquationStep[];
}

export const EQUATION_STATUSES = {
  released: say('released'),
  superseded: say('superseded'),
  proposed: say('proposed'),
} as const;

/** A published AIVSS equation, as one version of the document states it. */
export interface Equation {
  readonly label: string;
  /** The document and section that state it. */
  readonly source: string;
  readonly status: keyof typeof EQUATION_STATUSES;
  readonly formula: string;
  /** The ten factors that the version names. */
  readonly factorSet: FactorSetId;
  readonly threatMultipliers: Readonly<Record<ExploitMaturity, string>>;
  /** Absent where the version has no mitigation factor. */
  readonly mitigationFactors?: Readonly<Record<Mitigation, string>>;
  readonly compute: (inputs: EquationInputs) => EquationResult;
}

export const TEN = new Big(10);

/** Decimal notation without exponent, all digits kept and at least one after the point, as the document prints them. */
export const exact = (value: Big): string => {
  const digits = value.toFixed();
  return digits.includes('.') ? digits : `${digits}.0`;
};
