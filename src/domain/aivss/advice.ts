import { bandRank } from './bands.ts';
import { type EquationId, equation } from './equations/index.ts';
import { type Exposure, exposureIn, takesFromAgent } from './exposure.ts';
import { FACTOR_IDS } from './factors.ts';
import { type MeasuredScore, measuredScore } from './measures.ts';
import { LEVER_IDS, LEVERS, type Lowering, type Step, stepsOf } from './steps.ts';
import { highestAfter, type ThreatNumbers, threatNumbers } from './threat-numbers.ts';

/** Steps taken together, and the headline that they lead to. */
export interface Move extends MeasuredScore {
  readonly steps: readonly Step[];
  readonly lowersBand: boolean;
}

/**
 * What would lower the headline of an agent, worked out by the code that scores it.
 *
 * @returns undefined where the agent has no scored threat
 */
export function advise(judged: Exposure, id: EquationId) {
  const exposure = exposureIn(equation(id).factorSet, judged);
  const threats = threatNumbers(exposure, id);
  const highest = threats[0];
  if (!highest) return undefined;
  const now = measuredScore(highest.score);
  const moveOf = (...steps: readonly Step[]): Move => {
    const after = measuredScore(highestAfter(threats, steps, id));
    return { steps, ...after, lowersBand: bandRank(after.band) > bandRank(now.band) };
  };
  const single = stepsOf(exposure, highest.inputs, id)
    .map((step) => moveOf(step))
    .toSorted(compareMoves);
  const aFactorIsEnough = single.some((move) => move.lowersBand && isConstraint(move));
  const pairs = aFactorIsEnough ? [] : pairsThatLower(single, threats, moveOf);
  return {
    now,
    /** With all ten factors of the agent at 0: no constraint goes below this. */
    floor: measuredScore(highestAfter(threats, allFactorsToZero(exposure), id)),
    /** Whether a threat has factors of its own above 0, which then stay as they are. */
    keepsOwn: threats.some(({ inputs }) => Object.values(inputs.overrides).some((own) => own > 0)),
    /** Every step alone: those that lower the band, the smallest first, then the others, the biggest drop first. */
    single,
    /** Where no single factor lowers the band: the smallest two controls that only do so together. */
    pair: pairs[0],
    /** The same, of factors alone. */
    factorPair: pairs.find(isConstraint),
  };
}

/** What would lower the headline of an agent. */
export type Advice = Readonly<NonNullable<ReturnType<typeof advise>>>;

/** Whether people can take all its steps, as against facts about the world that they can only hope for. */
export const isControl = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => LEVERS[lever].control);

/** Whether all its steps constrain the agent itself. */
const isConstraint = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => lever === 'factor');

const allFactorsToZero = ({ factors }: Exposure): Lowering[] =>
  FACTOR_IDS.map((factor) => ({ lever: 'factor', factor, from: factors[factor] ?? 0, to: 0 }));

const levelsOf = ({ steps }: Move): number => steps.reduce((sum, { levels }) => sum + levels, 0);
const leverRank = ({ steps }: Move): number =>
  Math.max(...steps.map(({ lever }) => LEVER_IDS.indexOf(lever)));

/** Moves that lower the band are ranked by how little they ask, the others by how far they go. */
function compareMoves(a: Move, b: Move): number {
  const [size, kind] = [levelsOf(a) - levelsOf(b), leverRank(a) - leverRank(b)];
  if (a.lowersBand !== b.lowersBand) return a.lowersBand ? -1 : 1;
  if (isControl(a) !== isControl(b)) return isControl(a) ? -1 : 1;
  return a.lowersBand ? size || kind || a.score - b.score : a.score - b.score || size || kind;
}

/** The smallest first. Of like steps two are tried, as the equation does not tell factors apart. */
function pairsThatLower(
  single: readonly Move[],
  threats: readonly ThreatNumbers[],
  moveOf: (...steps: Step[]) => Move,
): Move[] {
  const steps = single
    .filter((move) => isControl(move) && !move.lowersBand)
    .flatMap((move) => move.steps);
  const candidates = [...Map.groupBy(steps, (step) => likenessKey(step, threats)).values()].flatMap(
    (alike) => alike.slice(0, 2),
  );
  const pairs = candidates.flatMap((first, index) =>
    candidates
      .slice(index + 1)
      .flatMap((second) => (canCombine(first, second) ? [moveOf(first, second)] : [])),
  );
  return pairs.filter(({ lowersBand }) => lowersBand).toSorted(compareMoves);
}

function likenessKey(step: Step, threats: readonly ThreatNumbers[]): string {
  if (step.lever !== 'factor') return JSON.stringify(step);
  const moved = threats.map(({ inputs }) => takesFromAgent(inputs, step.factor));
  return `${step.from} ${step.to} ${moved}`;
}

/** False for two steps of the same judgement, of which only one can be taken. */
const canCombine = (a: Step, b: Step): boolean =>
  a.lever === 'factor' && b.lever === 'factor'
    ? a.factor !== b.factor
    : a.lever === 'factor' || b.lever === 'factor';
