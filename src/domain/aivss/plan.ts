import type { EquationId } from './equations/index.ts';
import type { Exposure } from './exposure.ts';
import { afterMeasures, type MeasuredScore, type TakenMeasure } from './measures.ts';

/** Threats whose measures are one step, since the headline falls only when all of them are taken. */
interface PlanStep {
  /** The ids of the threats, the leading one first. */
  readonly threats: readonly string[];
  /** The headline once this step and all before it are done. */
  readonly after: MeasuredScore;
}

/**
 * The order in which measures lower the headline soonest: always those against the leading threat. It ends where nothing
 * lowers that threat.
 *
 * @returns undefined where no threat is scored
 */
export function planOf(judged: Exposure, measures: readonly TakenMeasure[], id: EquationId) {
  const now = afterMeasures(judged, [], id).headline;
  if (!now) return undefined;
  const steps: PlanStep[] = [];
  let [taken, waiting, last]: [TakenMeasure[], string[], MeasuredScore] = [[], [], now];
  for (;;) {
    const outcome = afterMeasures(judged, taken, id);
    const [leader, score] = leaderOf(outcome.threats);
    const against = measures.filter(({ threat }) => threat === leader);
    const next = afterMeasures(judged, [...taken, ...against], id);
    const falls = (next.threats.get(leader)?.score ?? score) < score;
    // What is left at the end is the threat that leads then, which no measure lowers any further.
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
export type Plan = Readonly<NonNullable<ReturnType<typeof planOf>>>;

/** The threat with the highest score, the first of equals. */
const leaderOf = (threats: ReadonlyMap<string, MeasuredScore>): [id: string, score: number] =>
  [...threats].reduce<[string, number]>(
    (best, [id, { score }]) => (score > best[1] ? [id, score] : best),
    ['', -1],
  );
