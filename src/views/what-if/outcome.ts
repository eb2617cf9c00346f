import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { type Exposure, scoreInputs } from '../../domain/aivss/exposure.ts';
import { applyScenario, type Scenario } from '../../domain/aivss/scenario.ts';
import { type Score, score } from '../../domain/aivss/score.ts';
import { itemAt } from '../../domain/lookup.ts';

/** A score as assessed, and under a scenario. */
export interface Shift {
  readonly before: Score;
  readonly after: Score;
}

/** @param exposure an agent with at least one scored threat */
export function outcomeOf(exposure: Exposure, scenario: Scenario, equation: EquationId) {
  const scoresOf = ({ factors, threats }: Exposure): Score[] =>
    threats.map((threat) => score(scoreInputs(threat, factors), equation));
  const [before, after] = [scoresOf(exposure), scoresOf(applyScenario(exposure, scenario))];
  return {
    /** By the id of the threat. */
    threats: new Map(
      exposure.threats.map(({ id }, index) => [
        id,
        { before: itemAt(before, index), after: itemAt(after, index) },
      ]),
    ),
    /** The highest before and the highest after, which need not be of the same threat. */
    headline: { before: highest(before), after: highest(after) },
  };
}
export type ScenarioOutcome = ReturnType<typeof outcomeOf>;

const highest = (scores: readonly Score[]): Score =>
  scores.reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
