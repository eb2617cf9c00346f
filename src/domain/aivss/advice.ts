import { bandOf, bandRank } from './bands.ts';
import { type EquationId, equation } from './equations/index.ts';
import { type Exposure, exposureIn, takesFromAgent } from './exposure.ts';
import { FACTOR_IDS } from './factors.ts';
import type { MeasuredScore } from './measures.ts';
import { LEVER_IDS, LEVERS, type Lowering, type Step, stepsOf } from './steps.ts';
import { highestAfter, type ThreatNumbers, threatNumbers } from './threat-numbers.ts';

/** Steps taken together, and the headline that they lead to. */
export interface Move extends MeasuredScore {
  readonly steps: readonly Step[];
  readonly lowersBand: boolean;
}

/**
 * Advises on the headline of an agent, under the code that scores it.
 *
 * @returns undefined where the agent has no scored threat
 */
export function advise(judged: Exposure, id: EquationId) {
  const exposure = exposureIn(equation(id).factorSet, judged);
  const threats = threatNumbers(exposure, id);
  const highest = threats[0];
  if (!highest) return undefined;
  const now = outcome(highest.score);
  const move = (...steps: readonly Step[]): Move => {
    const after = outcome(highestAfter(threats, steps, id));
    return { steps, ...after, lowersBand: bandRank(after.band) > bandRank(now.band) };
  };
  const single = stepsOf(exposure, highest.inputs, id)
    .map((step) => move(step))
    .toSorted(compareMoves);
  const oneFactorDoes = single.some((one) => one.lowersBand && isConstraint(one));
  const pairs = oneFactorDoes ? [] : pairsThatLower(single, threats, move);
  return {
    now,
    /** With all ten factors of the agent at 0: what no constraint of it can go below. */
    floor: outcome(highestAfter(threats, allFactorsDown(exposure), id)),
    /** Whether a threat has factors of its own above 0, which then stay as they are. */
    keepsOwn: threats.some(({ inputs }) => Object.values(inputs.overrides).some((own) => own > 0)),
    /** Every step alone. Those that lower the band come first, the smallest of them at the head; then the biggest drops. */
    single,
    /** Where no single factor lowers the band: the smallest two controls that do together, and neither does alone. */
    pair: pairs[0],
    /** The smallest two factors that do. */
    factorPair: pairs.find(isConstraint),
  };
}

/** What would lower the headline of an agent. */
export type Advice = Readonly<NonNullable<ReturnType<typeof advise>>>;

const outcome = (score: number): MeasuredScore => ({ score, band: bandOf(score) });

/** Whether people can do it, by their own will. */
export const isControl = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => LEVERS[lever].control);

/** Whether it is the agent that is constrained. */
const isConstraint = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => lever === 'factor');

const allFactorsDown = ({ factors }: Exposure): Lowering[] =>
  FACTOR_IDS.map((factor) => ({ lever: 'factor', factor, from: factors[factor] ?? 0, to: 0 }));

const levelsOf = ({ steps }: Move): number => steps.reduce((sum, { levels }) => sum + levels, 0);
const leverRank = ({ steps }: Move): number =>
  Math.max(...steps.map(({ lever }) => LEVER_IDS.indexOf(lever)));

/** What lowers the band is ranked by how little it asks; the rest, by how far it goes. */
function compareMoves(a: Move, b: Move): number {
  const [size, kind] = [levelsOf(a) - levelsOf(b), leverRank(a) - leverRank(b)];
  if (a.lowersBand !== b.lowersBand) return a.lowersBand ? -1 : 1;
  if (isControl(a) !== isControl(b)) return isControl(a) ? -1 : 1;
  return a.lowersBand ? size || kind || a.score - b.score : a.score - b.score || size || kind;
}

/** The smallest first. Two of a kind stand for all: the equation does not tell factors apart. */
function pairsThatLower(
  single: readonly Move[],
  threats: readonly ThreatNumbers[],
  move: (...steps: Step[]) => Move,
): Move[] {
  const steps = single
    .filter((one) => isControl(one) && !one.lowersBand)
    .flatMap((one) => one.steps);
  const some = [...Map.groupBy(steps, (step) => likeness(step, threats)).values()].flatMap(
    (alike) => alike.slice(0, 2),
  );
  const pairs = some.flatMap((one, index) =>
    some.slice(index + 1).flatMap((other) => (areApart(one, other) ? [move(one, other)] : [])),
  );
  return pairs.filter(({ lowersBand }) => lowersBand).toSorted(compareMoves);
}

function likeness(step: Step, threats: readonly ThreatNumbers[]): string {
  if (step.lever !== 'factor') return JSON.stringify(step);
  const moved = threats.map(({ inputs }) => takesFromAgent(inputs, step.factor));
  return `${step.from} ${step.to} ${moved}`;
}

/** Two steps of the same judgement are one step. */
const areApart = (a: Step, b: Step): boolean =>
  a.lever === 'factor' && b.lever === 'factor'
    ? a.factor !== b.factor
    : a.lever === 'factor' || b.lever === 'factor';
