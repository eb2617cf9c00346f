import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { type Exposure, exposureIn } from '../../domain/aivss/exposure.ts';
import { countsForHeadline, exposureOf, type Judgement } from '../../domain/assessment/score.ts';

/** What the page hands to the script that computes what-ifs. */
export interface WhatIfData {
  readonly equation: EquationId;
  readonly exposure: Exposure;
  /** Titles of the scored threats by id. */
  readonly titles: Readonly<Record<string, string>>;
}

export const whatIfData = (judgement: Judgement, id: EquationId): WhatIfData => ({
  equation: id,
  exposure: exposureIn(equation(id).factorSet, exposureOf(judgement)),
  titles: Object.fromEntries(
    judgement.threats.filter(countsForHeadline).map(({ id, title }) => [id, title]),
  ),
});
