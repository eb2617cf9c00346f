import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { WorkedExample } from '../../domain/aivss/examples.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { score } from '../../domain/aivss/score.ts';
import { factorScore } from '../shared/format.ts';
import { calculationOf } from '../shared/score-view.ts';
import { queryOf } from './query.ts';
import { inputsOf } from './reading.ts';
import { stateOfExample } from './state.ts';

/** A worked example of AIVSS with its sum, and the query that sets the calculator to it. */
export function exampleView(example: WorkedExample, equation: EquationId) {
  const state = stateOfExample(example);
  return {
    label: CORE_RISKS[example.risk].label,
    vector: example.vector,
    factors: FACTOR_IDS.flatMap((id) => {
      const value = example.factors[id];
      return value === undefined ? [] : [`${FACTORS[id].label} ${factorScore(value)}`];
    }).join(' · '),
    query: queryOf(state),
    calculation: calculationOf(score(inputsOf(state), equation)),
  };
}
