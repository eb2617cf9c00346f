import Big from 'big.js';
import { type BandId, bandOf, bandRank } from './bands.ts';
import { type EquationId, equation } from './equations/index.ts';
import { type Exposure, scoreInputs, type ThreatInputs, takesFromAgent } from './exposure.ts';
import { FACTOR_IDS } from './factors.ts';
import { factorSum, reported } from './score.ts';
import { LEVER_IDS, LEVERS, multipliersOf, type Step, stepsOf } from './steps.ts';

/** A headline as it would be. */
export interface Outcome {
  /** 0 to 10, one decimal */
  readonly score: number;
  readonly band: BandId;
}

/** Steps taken together, and the headline that they lead to. */
export interface Move extends Outcome {
  readonly steps: readonly Step[];
  readonly lowersBand: boolean;
}

/** What would lower the headline of an agent. */
export interface Advice {
  readonly now: Outcome;
  /** With all ten factors of the agent at 0: what no constraint of it can go below. */
  readonly floor: Outcome;
  /** Every step alone. Those that lower the band come first, the smallest of them at the head; then the biggest drops. */
  readonly single: readonly Move[];
  /** Where no single factor lowers the band: the smallest two controls that do together, and neither does alone. */
  readonly pair: Move | undefined;
}

/**
 * Advises on the headline of an agent, under the code that scores it.
 *
 * @returns undefined where the agent has no scored threat
 */
export function advise(exposure: Exposure, id: EquationId): Advice | undefined {
  const threats = exposure.threats
    .map((threat) => weigh(threat, exposure, id))
    .toSorted((a, b) => b.score - a.score);
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
  return {
    now,
    floor: outcome(highestAfter(threats, allFactorsDown(exposure), id)),
    single,
    pair: single.some((one) => one.lowersBand && isConstraint(one))
      ? undefined
      : bestPair(single, threats, move),
  };
}

const outcome = (score: number): Outcome => ({ score, band: bandOf(score) });

/** Whether people can do it, by their own will. */
export const isControl = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => LEVERS[lever].control);

/** Whether it is the agent that is constrained. */
export const isConstraint = ({ steps }: Pick<Move, 'steps'>): boolean =>
  steps.every(({ lever }) => lever === 'factor');

const allFactorsDown = ({ factors }: Exposure): Step[] =>
  FACTOR_IDS.map((factor) => {
    const from = factors[factor] ?? 0;
    return { lever: 'factor', factor, from, to: 0, levels: from * 2 };
  });

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

/** A threat as numbers. A factor sum is in hundredths, so that steps are taken off exactly. */
interface Weighed {
  readonly inputs: ThreatInputs;
  readonly sum: number;
  readonly threatMultiplier: number;
  readonly mitigationFactor: number;
  readonly score: number;
}

const hundredths = (score: number): number => Math.round(score * 100);

function weigh(inputs: ThreatInputs, { factors }: Exposure, id: EquationId): Weighed {
  const sum = hundredths(factorSum(scoreInputs(inputs, factors).factors).toNumber());
  const numbers = { inputs, sum, ...multipliersOf(inputs, id) };
  return { ...numbers, score: scoreAfter(numbers, [], id) };
}

/** No step raises a score, so what scored lower before than another does after need not be looked at. */
function highestAfter(threats: readonly Weighed[], steps: readonly Step[], id: EquationId): number {
  let highest = -1;
  for (const threat of threats) {
    if (threat.score <= highest) break;
    highest = Math.max(highest, scoreAfter(threat, steps, id));
  }
  return highest;
}

function scoreAfter(threat: Omit<Weighed, 'score'>, steps: readonly Step[], id: EquationId) {
  const { inputs } = threat;
  let { sum, threatMultiplier, mitigationFactor } = threat;
  for (const step of steps) {
    if (step.lever === 'factor') {
      if (takesFromAgent(inputs, step.factor)) sum -= hundredths(step.from) - hundredths(step.to);
    } else if (step.lever === 'exploit-maturity') {
      threatMultiplier = Math.min(threatMultiplier, step.to);
    } else if (step.lever === 'every-mitigation' || step.threat === inputs.id) {
      mitigationFactor = Math.min(mitigationFactor, step.to);
    }
  }
  return reportedScore(inputs.cvssBase, sum, threatMultiplier, mitigationFactor, id);
}

function reportedScore(base: number, sum: number, thm: number, mf: number, id: EquationId): number {
  const key = `${id} ${base} ${sum} ${thm} ${mf}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const { raw } = equation(id).compute({
    cvssBase: new Big(base),
    factorSum: new Big(sum / 100),
    threatMultiplier: new Big(thm),
    mitigationFactor: new Big(mf),
  });
  const score = reported(raw);
  KNOWN.set(key, score);
  return score;
}

/** The same few numbers recur across a catalogue, and exact arithmetic takes far longer than looking them up. */
const KNOWN = new Map<string, number>();

/** Two of a kind stand for all: the equation does not tell factors apart. */
function bestPair(
  single: readonly Move[],
  threats: readonly Weighed[],
  move: (...steps: Step[]) => Move,
): Move | undefined {
  const steps = single
    .filter((one) => isControl(one) && !one.lowersBand)
    .flatMap((one) => one.steps);
  const some = [...Map.groupBy(steps, (step) => likeness(step, threats)).values()].flatMap(
    (alike) => alike.slice(0, 2),
  );
  const pairs = some.flatMap((one, index) =>
    some.slice(index + 1).flatMap((other) => (areApart(one, other) ? [move(one, other)] : [])),
  );
  return pairs.filter(({ lowersBand }) => lowersBand).toSorted(compareMoves)[0];
}

function likeness(step: Step, threats: readonly Weighed[]): string {
  if (step.lever !== 'factor') return JSON.stringify(step);
  const moved = threats.map(({ inputs }) => takesFromAgent(inputs, step.factor));
  return `${step.from} ${step.to} ${moved}`;
}

/** Two steps of the same judgement are one step. */
const areApart = (a: Step, b: Step): boolean =>
  a.lever === 'factor' && b.lever === 'factor'
    ? a.factor !== b.factor
    : a.lever === 'factor' || b.lever === 'factor';
