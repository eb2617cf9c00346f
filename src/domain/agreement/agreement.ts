import { say } from '../../words/say.ts';
import { BAND_IDS } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { FACTOR_IDS, FACTORS, type FactorId } from '../aivss/factors.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY_IDS,
  MITIGATION_IDS,
} from '../aivss/levels.ts';
import type { Opinion, OpinionThreat } from '../assessment/format/opinion-schema.ts';
import { judgeOpinion } from '../assessment/opinion.ts';
import type { JudgedThreat, Judgement } from '../assessment/score.ts';
import type { Agent, OpinionRecord } from '../catalogue.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type BaseMetric } from '../cvss/metrics.ts';
import { idsOf } from '../tables.ts';
import { type Alpha, ordinalAlphaWithInterval, type Unit } from './alpha.ts';

/** With fewer things that two assessors have judged, a share or an alpha is mostly chance. */
export const ENOUGH = 10;

/** K. Krippendorff, Content Analysis (2004), p. 241: rely on data above the first, draw no conclusions below the second. */
export const RELIABLE = 0.8;
export const TENTATIVE = 2 / 3;

/** Where values hardly vary, alpha is low however often assessors agree. A share of equal pairs above this says more. */
export const NEARLY_ALL = 0.9;

export const VERDICTS = {
  reliable: say('Assessors agree.'),
  tentative: say('Assessors agree on the whole.'),
  taste: say('Assessors often differ.'),
  uniform: say('Every value is the same.'),
  alike: say('Nearly every value is the same.'),
  'too-few': say('Too few to say.'),
} as const;
type Reliability = keyof typeof VERDICTS;

/** One kind of judgement. Values are numbers in their order, 1 apart. */
interface Judged {
  readonly id: string;
  readonly label: string;
  /** For each thing that is judged, the values of all who have judged it. */
  readonly units: readonly Unit[];
}

/**
 * How far assessors agree, for each factor over agents and for each judgement of a threat over threats.
 *
 * @param counts which opinions are compared with the assessments; agents without one are left out
 */
export function agreementOf(
  agents: readonly Agent[],
  equation: EquationId,
  counts: (opinion: OpinionRecord) => boolean,
): Record<'factors' | 'metrics', readonly Agreement[]> {
  const compared = agents.flatMap((agent): ComparedAgent[] => {
    const opinions = agent.opinions.filter(counts).map(({ opinion }) => ({
      opinion,
      judgement: judgeOpinion(agent.assessment, opinion, equation),
    }));
    return opinions.length > 0 ? [{ agent, opinions }] : [];
  });
  return {
    factors: judgedFactors(compared).map(agreementOn),
    metrics: judgedThreats(compared, equation).map(agreementOn),
  };
}

/** An agent and the opinions on it. */
interface ComparedAgent {
  readonly agent: Agent;
  readonly opinions: readonly { readonly opinion: Opinion; readonly judgement: Judgement }[];
}

const judgedFactors = (compared: readonly ComparedAgent[]): Judged[] =>
  FACTOR_IDS.map((id) => ({
    id,
    label: FACTORS[id].label,
    units: compared.map(({ agent, opinions }) => [
      ...scoreInSteps(agent.judgement, id),
      ...opinions.flatMap(({ opinion, judgement }) =>
        opinion.factors?.[id] === undefined ? [] : scoreInSteps(judgement, id),
      ),
    ]),
  }));

function judgedThreats(compared: readonly ComparedAgent[], equation: EquationId): Judged[] {
  const threats = compared.flatMap(({ agent, opinions }) =>
    agent.judgement.threats.map((threat) => ({
      threat,
      others: opinions.flatMap(({ opinion, judgement }) => {
        const judged = opinion.threats?.find(({ id }) => id === threat.id);
        const other = judgement.threats.find(({ id }) => id === threat.id);
        return judged && other ? [{ judged, threat: other }] : [];
      }),
    })),
  );
  return threatMetrics(equation).map(({ id, label, isJudged, valuesOf: of }) => ({
    id,
    label,
    units: threats.map(({ threat, others }) => [
      ...of(threat),
      ...others.flatMap((other) => (isJudged(other.judged) ? of(other.threat) : [])),
    ]),
  }));
}

/** The score of a factor in steps of the rubric, which are 0.5 apart; empty where it is not judged. */
const scoreInSteps = ({ factors }: Judgement, id: FactorId): number[] =>
  factors.flatMap((factor) => (factor.id === id ? [factor.score * 2] : []));

interface ThreatMetric {
  readonly id: string;
  readonly label: string;
  readonly isJudged: (threat: OpinionThreat) => boolean;
  /** Empty where the threat has no such value, or only the number of a source. */
  readonly valuesOf: (threat: JudgedThreat) => number[];
}

const threatMetrics = (equation: EquationId): ThreatMetric[] => [
  ...BASE_METRIC_IDS.map((id) => cvssMetric(id)),
  {
    id: 'exploit-maturity',
    label: say('Exploit maturity'),
    isJudged: (threat) => threat['exploit-maturity'] !== undefined,
    valuesOf: ({ inputs }) =>
      inputs && inputs.threatMultiplier === undefined
        ? [EXPLOIT_MATURITY_IDS.indexOf(inputs.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY)]
        : [],
  },
  {
    id: 'mitigation',
    label: say('Mitigation'),
    isJudged: ({ mitigation }) => mitigation !== undefined,
    valuesOf: ({ inputs }) =>
      inputs && inputs.mitigationFactor === undefined
        ? [MITIGATION_IDS.indexOf(inputs.mitigation ?? DEFAULT_MITIGATION)]
        : [],
  },
  {
    id: 'band',
    label: say('Band of the threat'),
    isJudged: (threat) => threat.cvss !== undefined || threat['cvss-base'] !== undefined,
    valuesOf: ({ scores }) => (scores ? [BAND_IDS.indexOf(scores[equation].band)] : []),
  },
];

const cvssMetric = (id: BaseMetric): ThreatMetric => ({
  id,
  label: `${BASE_METRICS[id].name} (${id})`,
  isJudged: ({ cvss }) => cvss !== undefined,
  valuesOf: ({ vector }) =>
    vector ? [idsOf<string>(BASE_METRICS[id].values).indexOf(vector.metrics[id])] : [],
});

function agreementOn({ id, label, units: allUnits }: Judged) {
  const units = allUnits.filter((unit) => unit.length > 1);
  const distances = units.flatMap(distancesIn);
  const isEnough = units.length >= ENOUGH;
  const alpha = isEnough ? ordinalAlphaWithInterval(units) : undefined;
  const exact = distances.filter((distance) => distance === 0).length;
  return {
    id,
    label,
    /** Things that two or more assessors have judged. */
    judged: units.length,
    /** Pairs of assessors on one thing, and how many of them agree: exactly, and within a step. */
    pairs: distances.length,
    exact,
    near: distances.filter((distance) => distance <= 1).length,
    /** Absent below ENOUGH, and where every value is the same. */
    alpha,
    verdict: isEnough ? verdictOf(alpha, exact / distances.length) : 'too-few',
  };
}

/** How often assessors agree on one kind of judgement. */
export type Agreement = Readonly<ReturnType<typeof agreementOn>>;

function verdictOf(alpha: Alpha | undefined, alike: number): Reliability {
  if (!alpha) return 'uniform';
  if (alpha.alpha >= RELIABLE) return 'reliable';
  if (alike >= NEARLY_ALL) return 'alike';
  return alpha.alpha >= TENTATIVE ? 'tentative' : 'taste';
}

/** The distance between the values of every two assessors. */
const distancesIn = (unit: Unit): number[] =>
  unit.flatMap((a, index) => unit.slice(index + 1).map((b) => Math.abs(a - b)));
