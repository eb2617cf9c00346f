import { type BandId, bandOf } from './bands.ts';
import { type EquationId, equation } from './equations/index.ts';
import { type Exposure, exposureIn, scoreInputs } from './exposure.ts';
import { FACTOR_IDS, type FactorId } from './factors.ts';
import type { Mitigation } from './levels.ts';
import { type ScoreInputs, score } from './score.ts';

/** What a measure does to its threat: the mitigation that it brings, or the scores to which factors fall. */
export type Brings =
  | Exclude<Mitigation, 'none'>
  | Readonly<Partial<Record<FactorId, number | undefined>>>;

/** A measure that somebody takes against one threat. */
export interface TakenMeasure {
  /** The id of the threat. */
  readonly threat: string;
  readonly brings: Brings;
}

/** The score that is left after measures or steps. */
export interface MeasuredScore {
  /** 0 to 10, one decimal */
  readonly score: number;
  readonly band: BandId;
}

export const measuredScore = (remaining: number): MeasuredScore => ({
  score: remaining,
  band: bandOf(remaining),
});

/**
 * What becomes of an agent once some measures are taken. Effects do not add up: of several measures against one threat
 * the strongest counts. No measure raises a score.
 */
export function afterMeasures(judged: Exposure, taken: readonly TakenMeasure[], id: EquationId) {
  const { factors, threats } = exposureIn(equation(id).factorSet, judged);
  const outcomes = threats.map((threat): [string, MeasuredScore] => {
    const inputs = scoreInputs(threat, factors);
    const against = taken.filter((measure) => measure.threat === threat.id);
    const scores = [inputs, ...against.map(({ brings }) => withMeasure(inputs, brings))].map(
      (scenario) => score(scenario, id).score,
    );
    return [threat.id, measuredScore(Math.min(...scores))];
  });
  const highest = Math.max(...outcomes.map(([, outcome]) => outcome.score));
  return {
    /** By the id of the threat, in the order of the exposure. */
    threats: new Map(outcomes),
    /** The highest of them; undefined where no threat is scored. */
    headline: outcomes.length > 0 ? measuredScore(highest) : undefined,
  };
}

/** The inputs of a threat with one measure taken, even where that does not lower its score. */
function withMeasure(inputs: ScoreInputs, brings: Brings): ScoreInputs {
  if (typeof brings === 'string') {
    const { mitigationFactor: _, ...rest } = inputs;
    return { ...rest, mitigation: brings };
  }
  const loweredFactors = FACTOR_IDS.flatMap((factor): [FactorId, number][] => {
    const [now, then] = [inputs.factors[factor], brings[factor]];
    return now === undefined || then === undefined ? [] : [[factor, Math.min(now, then)]];
  });
  return { ...inputs, factors: { ...inputs.factors, ...Object.fromEntries(loweredFactors) } };
}
