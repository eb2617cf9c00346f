import type { CoreRiskId } from './aivss/core-risks.ts';
import type { EquationId } from './aivss/equations/index.ts';
import type { Exposure } from './aivss/exposure.ts';
import {
  afterMeasures,
  type MeasuredScore,
  measuredScore,
  type TakenMeasure,
} from './aivss/measures.ts';
import { MEASURE_ACTOR_IDS, type MeasureActor } from './assessment/format/vocabulary.ts';

/** Who can take measures where the agent is used. What only the vendor can do is no control of the reader. */
export const CONTROLLERS = MEASURE_ACTOR_IDS.filter((id) => id !== 'vendor');

/**
 * Measures that are chosen together: what one actor can do against the threats of one core risk. Nothing finer is the
 * same in two agents, because each measure is worded for one threat of one agent.
 */
export interface Control {
  readonly by: MeasureActor;
  /** Undefined: threats without a core risk. */
  readonly risk: CoreRiskId | undefined;
}

/** A threat that counts for the headline: its score as shipped, and with everything that each controller can do. */
export interface ControlledThreat {
  readonly risk: CoreRiskId | undefined;
  readonly now: number;
  /** In the order of `CONTROLLERS`. */
  readonly after: readonly number[];
}

/** What the measures of each controller make of every threat. */
export function controlledThreats(
  exposure: Exposure,
  risks: ReadonlyMap<string, CoreRiskId | undefined>,
  measures: readonly (TakenMeasure & { readonly by: MeasureActor | undefined })[],
  id: EquationId,
): ControlledThreat[] {
  const now = afterMeasures(exposure, [], id).threats;
  const after = CONTROLLERS.map(
    (actor) =>
      afterMeasures(
        exposure,
        measures.filter(({ by }) => by === actor),
        id,
      ).threats,
  );
  return [...now].map(([threat, { score }]) => ({
    risk: risks.get(threat),
    now: score,
    after: after.map((outcome) => outcome.get(threat)?.score ?? score),
  }));
}

/**
 * The headline that is left with controls in place. As in `afterMeasures`, the strongest measure against a threat counts:
 * its score is the lowest of those worked out before.
 *
 * @returns undefined where no threat is scored
 */
export function remaining(
  threats: readonly ControlledThreat[],
  isChosen: (by: MeasureActor, risk: CoreRiskId | undefined) => boolean,
): MeasuredScore | undefined {
  let highest = -1;
  for (const { risk, now, after } of threats) {
    let lowest = now;
    for (const [index, by] of CONTROLLERS.entries()) {
      const score = after[index] ?? now;
      if (score < lowest && isChosen(by, risk)) lowest = score;
    }
    if (lowest > highest) highest = lowest;
  }
  return highest < 0 ? undefined : measuredScore(highest);
}
