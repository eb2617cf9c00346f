import Big from 'big.js';
import { lazyTable } from '../tables.ts';
import { type BandId, bandOf } from './bands.ts';
import { type EquationInputs, TEN } from './equations/equation.ts';
import { EQUATION_IDS, type EquationId, equation } from './equations/index.ts';
import { FACTOR_SETS, type FactorId, type FactorSetId, isOnRubric, tenOf } from './factors.ts';
import { SCORE_FLAG_IDS, type ScoreFlag } from './flags.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  type ExploitMaturity,
  type Mitigation,
} from './levels.ts';

/** The judgements that AIVSS scores, as an assessment states them. */
export interface ScoreInputs {
  /** CVSS v4.0 base score, 0 to 10. */
  readonly cvssBase: number;
  /** True where the base is a bare number of a source, without a vector. */
  readonly baseIsEstimated?: boolean;
  /** The factor scores, 0 to 1 each. With both tenth factors, each equation takes its own. */
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  /** A level of the document, or a number where a source gives only that. Undefined: the document's default. */
  readonly exploitMaturity?: ExploitMaturity | undefined;
  readonly threatMultiplier?: number | undefined;
  readonly mitigation?: Mitigation | undefined;
  readonly mitigationFactor?: number | undefined;
}

/** A score with the numbers that lead to it, as exact decimals; only `score` is rounded. */
export interface Score {
  readonly equation: EquationId;
  readonly cvssBase: number;
  readonly factorSum: number;
  readonly exploitMaturity?: ExploitMaturity;
  readonly threatMultiplier: number;
  readonly mitigation?: Mitigation;
  /** Absent where the equation has no mitigation factor. */
  readonly mitigationFactor?: number;
  /** Absent where the equation does not define them. */
  readonly riskGap?: number;
  readonly aars?: number;
  readonly raw: number;
  readonly capped: boolean;
  /** 0 to 10, rounded half up to one decimal. */
  readonly score: number;
  readonly band: BandId;
  readonly flags: readonly ScoreFlag[];
}

/** The sum of the ten factor scores of a set, exact (AIVSS v0.8 §3.4: Factor_Sum, 0 to 10). */
export const factorSum = (factors: ScoreInputs['factors'], set: FactorSetId): Big =>
  Object.values(tenOf(factors, set)).reduce(
    (total, factorScore) => total.plus(factorScore),
    new Big(0),
  );

/**
 * The score as it is reported: rounded half up to one decimal (AIVSS v0.8 §3.5), so that 8.64 is 8.6 and 8.65 is 8.7,
 * and capped at 10.
 *
 * @param raw not negative
 * @returns 0 to 10, one decimal
 */
export const reportedScore = (raw: Big): number =>
  (raw.gt(TEN) ? TEN : raw).round(1, Big.roundHalfUp).toNumber();

/** The score under every published equation, each computed when it is first read: mostly only one is. */
export const underEveryEquation = (inputs: ScoreInputs): Record<EquationId, Score> =>
  lazyTable(EQUATION_IDS, (id) => score(inputs, id));

/**
 * Scores one threat under one published equation; `equation(id).source` names its section. Off-rubric inputs are
 * computed as given and flagged.
 *
 * @returns the score (0 to 10, one decimal), its band and every intermediate number
 */
export function score(inputs: ScoreInputs, id: EquationId): Score {
  const version = equation(id);
  const numbers = equationInputs(inputs, id);
  const { riskGap, aars, raw } = version.compute(numbers);
  const rounded = reportedScore(raw);
  const capped = raw.gt(TEN);
  const { exploitMaturity, mitigation } = levelsOf(inputs);
  return {
    equation: id,
    cvssBase: inputs.cvssBase,
    factorSum: numbers.factorSum.toNumber(),
    ...(inputs.threatMultiplier === undefined && { exploitMaturity }),
    threatMultiplier: numbers.threatMultiplier.toNumber(),
    ...(version.mitigationFactors && {
      ...(inputs.mitigationFactor === undefined && { mitigation }),
      mitigationFactor: numbers.mitigationFactor.toNumber(),
    }),
    ...(riskGap && { riskGap: riskGap.toNumber() }),
    ...(aars && { aars: aars.toNumber() }),
    raw: raw.toNumber(),
    capped,
    score: rounded,
    band: bandOf(rounded),
    flags: flagsOf(inputs, id, { capped, aars, rounded }),
  };
}

const levelsOf = ({ exploitMaturity, mitigation }: ScoreInputs) => ({
  exploitMaturity: exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY,
  mitigation: mitigation ?? DEFAULT_MITIGATION,
});

function equationInputs(inputs: ScoreInputs, id: EquationId): EquationInputs {
  const { factorSet, threatMultipliers, mitigationFactors } = equation(id);
  const { exploitMaturity, mitigation } = levelsOf(inputs);
  return {
    cvssBase: new Big(inputs.cvssBase),
    factorSum: factorSum(inputs.factors, factorSet),
    threatMultiplier: new Big(inputs.threatMultiplier ?? threatMultipliers[exploitMaturity]),
    mitigationFactor: new Big(inputs.mitigationFactor ?? mitigationFactors?.[mitigation] ?? 1),
  };
}

interface Outcome {
  readonly capped: boolean;
  readonly aars: Big | undefined;
  readonly rounded: number;
}

function flagsOf(inputs: ScoreInputs, id: EquationId, outcome: Outcome): ScoreFlag[] {
  const version = equation(id);
  const isRaised: Record<ScoreFlag, boolean> = {
    'estimated-base': inputs.baseIsEstimated === true,
    'off-rubric-factors': Object.values(tenOf(inputs.factors, version.factorSet)).some(
      (value) => !isOnRubric(value),
    ),
    'off-rubric-threat-multiplier': inputs.threatMultiplier !== undefined,
    'off-rubric-mitigation-factor':
      inputs.mitigationFactor !== undefined && version.mitigationFactors !== undefined,
    'other-factor-set': inputs.factors[FACTOR_SETS[version.factorSet].tenth] === undefined,
    'default-exploit-maturity':
      inputs.exploitMaturity === undefined && inputs.threatMultiplier === undefined,
    'default-mitigation':
      version.mitigationFactors !== undefined &&
      inputs.mitigation === undefined &&
      inputs.mitigationFactor === undefined,
    'below-base': version.mitigationFactors !== undefined && outcome.rounded < inputs.cvssBase,
    capped: outcome.capped,
    'context-driven': outcome.aars?.gt(inputs.cvssBase) ?? false,
  };
  return SCORE_FLAG_IDS.filter((flag) => isRaised[flag]);
}
