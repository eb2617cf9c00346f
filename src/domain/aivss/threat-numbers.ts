import { type EquationId, equation, evaluate } from './equations/index.ts';
import { type Exposure, scoreInputs, type ThreatInputs, takesFromAgent } from './exposure.ts';
import { factorSum, reportedScore } from './score.ts';
import { type Lowering, multipliersOf } from './steps.ts';

/** The numbers that a threat is scored from. */
export interface ThreatNumbers {
  readonly inputs: ThreatInputs;
  /** The factor sum in hundredths: whole numbers, from which steps are subtracted exactly. */
  readonly sum: number;
  readonly threatMultiplier: number;
  readonly mitigationFactor: number;
  readonly score: number;
}

const hundredths = (score: number): number => Math.round(score * 100);

/** The threats of an agent as numbers, the highest score first. */
export const threatNumbers = (exposure: Exposure, id: EquationId): ThreatNumbers[] =>
  exposure.threats
    .map((threat) => numbersOf(threat, exposure, id))
    .toSorted((a, b) => b.score - a.score);

function numbersOf(inputs: ThreatInputs, { factors }: Exposure, id: EquationId): ThreatNumbers {
  const { factorSet } = equation(id);
  const sum = hundredths(factorSum(scoreInputs(inputs, factors).factors, factorSet).toNumber());
  const numbers = { inputs, sum, ...multipliersOf(inputs, id) };
  return { ...numbers, score: scoreAfter(numbers, [], id) };
}

/**
 * The highest score of an agent once some steps are taken. No step raises a score, so the search ends at the first threat
 * that scored less before than another still does after.
 *
 * @param threats the highest score first
 * @returns 0 to 10, one decimal; -1 where there is no threat
 */
export function highestAfter(
  threats: readonly ThreatNumbers[],
  steps: readonly Lowering[],
  id: EquationId,
): number {
  let highest = -1;
  for (const threat of threats) {
    if (threat.score <= highest) break;
    highest = Math.max(highest, scoreAfter(threat, steps, id));
  }
  return highest;
}

function scoreAfter(
  threat: Omit<ThreatNumbers, 'score'>,
  steps: readonly Lowering[],
  id: EquationId,
) {
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
  return lookUpScore(inputs.cvssBase, sum, threatMultiplier, mitigationFactor, id);
}

function lookUpScore(base: number, sum: number, thm: number, mf: number, id: EquationId): number {
  const key = `${id} ${base} ${sum} ${thm} ${mf}`;
  const cachedScore = SCORES.get(key);
  if (cachedScore !== undefined) return cachedScore;
  const numbers = { cvssBase: base, factorSum: sum / 100, threatMultiplier: thm };
  const score = reportedScore(evaluate(id, { ...numbers, mitigationFactor: mf }).raw);
  SCORES.set(key, score);
  return score;
}

/** The same few numbers recur across a catalogue, and exact arithmetic takes far longer than looking them up. */
const SCORES = new Map<string, number>();
