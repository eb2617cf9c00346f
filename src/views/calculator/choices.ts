import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { type Choice, choicesOf } from '../contribute/field.ts';

/** The levels of exploit maturity with their numbers under an equation. */
export const maturityChoices = (id: EquationId): Choice[] =>
  choicesOf(EXPLOIT_MATURITY).map((choice) => ({
    ...choice,
    label: `${choice.label}: ${equation(id).threatMultipliers[choice.id as keyof typeof EXPLOIT_MATURITY]}`,
  }));

/** The levels of mitigation with their numbers; without one under an equation that has no mitigation. */
export const mitigationChoices = (id: EquationId): Choice[] =>
  choicesOf(MITIGATION).map((choice) => {
    const number = equation(id).mitigationFactors?.[choice.id as keyof typeof MITIGATION];
    return number === undefined ? choice : { ...choice, label: `${choice.label}: ${number}` };
  });
