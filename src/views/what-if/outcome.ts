import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { type Exposure, scoreInputs } from '../../domain/aivss/exposure.ts';
import { applied, type Scenario } from '../../domain/aivss/scenario.ts';
import { type Score, score } from '../../domain/aivss/score.ts';

/** A score as assessed, and as it would be. */
export interface Shift {
  readonly before: Score;
  readonly after: Score;
}

/** What a scenario does to an agent. */
export interface ScenarioOutcome {
  /** By the id of the threat. */
  readonly threats: ReadonlyMap<string, Shift>;
  /** The highest before and the highest after, which need not be of the same threat. */
  readonly headline: Shift;
}

/** @param exposure an agent with at least one scored threat */
export function outcomeOf(
  exposure: Exposure,
  scenario: Scenario,
  equation: EquationId,
): ScenarioOutcome {
  const [before, after] = [exposure, applied(exposure, scenario)].map(({ factors, threats }) =>
    threats.map((threat) => score(scoreInputs(threat, factors), equation)),
  ) as [Score[], Score[]];
  const shifts = exposure.threats.map(({ id }, index) => {
    const shift = { before: before[index], after: after[index] } as Shift;
    return [id, shift] as const;
  });
  return {
    threats: new Map(shifts),
    headline: { before: highest(before), after: highest(after) },
  };
}

const highest = (scores: readonly Score[]): Score =>
  scores.reduce((most, one) => (one.score > most.score ? one : most));
