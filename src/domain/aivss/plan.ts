import type { EquationId } from './equations/index.ts';
import type { Exposure } from './exposure.ts';
import { afterMeasures, type MeasuredScore, type TakenMeasure } from './measures.ts';

/** Threats whose measures are taken together, since the headline falls only when all of them are done. */
interface PlanStep {
  /** The ids of the threats, the leading one first. */
  readonly threats: readonly string[];
  /** The headline once this step and all before it are done. */
  readonly after: MeasuredScore;
}

export interface Plan {
  readonly now: MeasuredScore;
  /** In the order in which the headline falls soonest. */
  readonly steps: readonly PlanStep[];
  /** The threat that leads at the end, which no measure lowers any further; undefined where no threat is left at the top. */
  readonly rest: string | undefined;
}

/**
 * The order in which the measures of an assessment lower its headline soonest: always those against the threat that
 * leads. It ends where nothing lowers the leading threat.
 *
 * @returns undefined where no threat is scored
 */
export function planOf(
  judged: Exposure,
  measures: readonly TakenMeasure[],
  id: EquationId,
): Plan | undefined {
  const now = afterMeasures(judged, [], id).headline;
  if (!now) return undefined;
  const steps: PlanStep[] = [];
  let [taken, waiting, last]: [TakenMeasure[], string[], MeasuredScore] = [[], [], now];
  for (;;) {
    const outcome = afterMeasures(judged, taken, id);
    const [leader, score] = leading(outcome.threats);
    const against = measures.filter(({ threat }) => threat === leader);
    const next = afterMeasures(judged, [...taken, ...against], id);
    const falls = (next.threats.get(leader)?.score ?? score) < score;
    if (!falls || taken.some(({ threat }) => threat === leader))
      return { now, steps, rest: leader };
    taken = [...taken, ...against];
    waiting = [...waiting, leader];
    if (next.headline && next.headline.score < last.score) {
      steps.push({ threats: waiting, after: next.headline });
      [waiting, last] = [[], next.headline];
    }
  }
}

/** The threat with the highest score, the first of equals. */
const leading = (threats: ReadonlyMap<string, MeasuredScore>): [id: string, score: number] =>
  [...threats].reduce<[string, number]>(
    (best, [id, { score }]) => (score > best[1] ? [id, score] : best),
    ['', -1],
  );
