import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { WorkedExample } from '../../domain/aivss/examples.ts';
import { score } from '../../domain/aivss/score.ts';
import { calculationOf, factorsInWords } from '../shared/score-view.ts';
import { queryOf } from './query.ts';
import { inputsOf } from './reading.ts';
import { stateOfExample } from './state.ts';

/** A worked example of AIVSS with its calculation, and the query that sets the calculator to it. */
export function exampleView(example: WorkedExample, equation: EquationId) {
  const state = stateOfExample(example);
  return {
    label: CORE_RISKS[example.risk].label,
    vector: example.vector,
    factors: factorsInWords(example.factors).join(' · '),
    query: queryOf(state),
    calculation: calculationOf(score(inputsOf(state), equation)),
  };
}
