import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { Exposure } from '../../domain/aivss/exposure.ts';
import { exposureOf, isScored, type Judgement } from '../../domain/assessment/score.ts';

/** What the page hands to the script that computes what-ifs. */
export interface WhatIfData {
  readonly equation: EquationId;
  readonly exposure: Exposure;
  /** Titles of the scored threats by id. */
  readonly titles: Readonly<Record<string, string>>;
}

export const whatIfData = (judgement: Judgement, equation: EquationId): WhatIfData => ({
  equation,
  exposure: exposureOf(judgement),
  titles: Object.fromEntries(
    judgement.threats.filter(isScored).map(({ id, title }) => [id, title]),
  ),
});
