import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { choicesOf, type FieldChoice } from '../contribute/field.ts';

/** The levels of exploit maturity with their numbers under an equation. */
export const maturityChoices = (id: EquationId): FieldChoice[] =>
  choicesOf(EXPLOIT_MATURITY).map((choice) => ({
    ...choice,
    label: `${choice.label}: ${equation(id).threatMultipliers[choice.id]}`,
  }));

/** The levels of mitigation with their numbers, which an equation without mitigation does not have. */
export const mitigationChoices = (id: EquationId): FieldChoice[] =>
  choicesOf(MITIGATION).map((choice) => {
    const number = equation(id).mitigationFactors?.[choice.id];
    return number === undefined ? choice : { ...choice, label: `${choice.label}: ${number}` };
  });
