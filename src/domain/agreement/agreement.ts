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

/** With fewer things judged twice, a share or an alpha says more of chance than of the assessors. */
export const ENOUGH = 10;

/** K. Krippendorff, Content Analysis (2004), p. 241: rely on data above the one, and draw no conclusions below the other. */
export const RELIABLE = 0.8;
export const TENTATIVE = 2 / 3;

/** Where values hardly vary, alpha is low however often assessors agree; this share of pairs then says more. */
export const NEARLY_ALL = 0.9;

export const VERDICTS = {
  reliable: say('Assessors agree.'),
  tentative: say('Assessors agree on the whole.'),
  taste: say('A matter of taste.'),
  uniform: say('Every value is the same.'),
  alike: say('Nearly every value is the same.'),
  'too-few': say('Too few to say.'),
} as const;
type Reliability = keyof typeof VERDICTS;

/** Something that is judged, as a number in the order of its values. Steps are 1 apart. */
interface Judged {
  readonly id: string;
  readonly label: string;
  /** What whoever has judged the thing says of it. */
  readonly units: readonly Unit[];
}

const KINDS = ['factors', 'metrics'] as const;
type Kind = (typeof KINDS)[number];

/**
 * How far assessors agree, for each factor over agents and for each judgement of a threat over threats.
 *
 * @param counts which opinions are compared with the assessments; agents without one are left out
 */
export function agreementOf(
  agents: readonly Agent[],
  equation: EquationId,
  counts: (opinion: OpinionRecord) => boolean,
): Record<Kind, readonly Agreement[]> {
  const seen = agents.flatMap((agent): Seen[] => {
    const opinions = agent.opinions.filter(counts).map(({ opinion }) => ({
      opinion,
      judgement: judgeOpinion(agent.assessment, opinion, equation),
    }));
    return opinions.length > 0 ? [{ agent, opinions }] : [];
  });
  return {
    factors: onFactors(seen).map(counted),
    metrics: onThreats(seen, equation).map(counted),
  };
}

/** An agent, and what others make of it. */
interface Seen {
  readonly agent: Agent;
  readonly opinions: readonly { readonly opinion: Opinion; readonly judgement: Judgement }[];
}

const onFactors = (seen: readonly Seen[]): Judged[] =>
  FACTOR_IDS.map((id) => ({
    id,
    label: FACTORS[id].label,
    units: seen.map(({ agent, opinions }) => [
      ...scoreOf(agent.judgement, id),
      ...opinions.flatMap(({ opinion, judgement }) =>
        opinion.factors?.[id] === undefined ? [] : scoreOf(judgement, id),
      ),
    ]),
  }));

function onThreats(seen: readonly Seen[], equation: EquationId): Judged[] {
  const threats = seen.flatMap(({ agent, opinions }) =>
    agent.judgement.threats.map((threat) => ({
      threat,
      others: opinions.flatMap(({ opinion, judgement }) => {
        const judged = opinion.threats?.find(({ id }) => id === threat.id);
        const other = judgement.threats.find(({ id }) => id === threat.id);
        return judged && other ? [{ judged, threat: other }] : [];
      }),
    })),
  );
  return measures(equation).map(({ id, label, isJudged, of }) => ({
    id,
    label,
    units: threats.map(({ threat, others }) => [
      ...of(threat),
      ...others.flatMap((other) => (isJudged(other.judged) ? of(other.threat) : [])),
    ]),
  }));
}

/** In steps of the rubric, which are 0.5 apart. */
const scoreOf = ({ factors }: Judgement, id: FactorId): number[] =>
  factors.flatMap((factor) => (factor.id === id ? [factor.score * 2] : []));

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly isJudged: (threat: OpinionThreat) => boolean;
  /** Nothing where the threat has no such value, or only the number of a source. */
  readonly of: (threat: JudgedThreat) => number[];
}

const measures = (equation: EquationId): Measure[] => [
  ...BASE_METRIC_IDS.map((id) => metric(id)),
  {
    id: 'exploit-maturity',
    label: say('Exploit maturity'),
    isJudged: (threat) => threat['exploit-maturity'] !== undefined,
    of: ({ inputs }) =>
      inputs && inputs.threatMultiplier === undefined
        ? [EXPLOIT_MATURITY_IDS.indexOf(inputs.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY)]
        : [],
  },
  {
    id: 'mitigation',
    label: say('Mitigation'),
    isJudged: ({ mitigation }) => mitigation !== undefined,
    of: ({ inputs }) =>
      inputs && inputs.mitigationFactor === undefined
        ? [MITIGATION_IDS.indexOf(inputs.mitigation ?? DEFAULT_MITIGATION)]
        : [],
  },
  {
    id: 'band',
    label: say('Band of the threat'),
    isJudged: (threat) => threat.cvss !== undefined || threat['cvss-base'] !== undefined,
    of: ({ scores }) => (scores ? [BAND_IDS.indexOf(scores[equation].band)] : []),
  },
];

const metric = (id: BaseMetric): Measure => ({
  id,
  label: `${BASE_METRICS[id].name} (${id})`,
  isJudged: ({ cvss }) => cvss !== undefined,
  of: ({ vector }) =>
    vector ? [idsOf<string>(BASE_METRICS[id].values).indexOf(vector.metrics[id])] : [],
});

function counted({ id, label, units: all }: Judged) {
  const units = all.filter((unit) => unit.length > 1);
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
export type Agreement = Readonly<ReturnType<typeof counted>>;

function verdictOf(alpha: Alpha | undefined, alike: number): Reliability {
  if (!alpha) return 'uniform';
  if (alpha.alpha >= RELIABLE) return 'reliable';
  if (alike >= NEARLY_ALL) return 'alike';
  return alpha.alpha >= TENTATIVE ? 'tentative' : 'taste';
}

/** Between every two assessors, once. */
const distancesIn = (unit: Unit): number[] =>
  unit.flatMap((a, index) => unit.slice(index + 1).map((b) => Math.abs(a - b)));
