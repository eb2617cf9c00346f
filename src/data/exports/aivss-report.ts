import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS, type Factor, type FactorId } from '../../domain/aivss/factors.ts';
import { isFixed } from '../../domain/assessment/score.ts';
import { say } from '../../words/say.ts';
import type { AgentFile } from '../api-schema.ts';
import type { ThreatInFile } from './agent-file.ts';

/** The ten factors of the report, with what it calls them. */
const REPORT_FACTORS: readonly (readonly [FactorId, string])[] = FACTOR_IDS.flatMap((id) => {
  const { v08 }: Factor = FACTORS[id];
  return v08 ? [[id, v08.key]] : [];
});

/** The factor scores and the multipliers of the rubric; the report takes no others. */
const [RUBRIC, MULTIPLIERS] = [
  [0, 0.5, 1],
  [0.5, 0.97, 1],
] as const;

/** An assessment in the report format of AIVSS v0.8, Appendix A, or why it has no valid one. */
export function aivssReport(agent: AgentFile) {
  const why = whyNot(agent);
  return why === undefined ? { document: reportOf(agent) } : { why };
}

function whyNot(agent: AgentFile): string | undefined {
  const { factors, threats } = agent;
  const missing = REPORT_FACTORS.find(([id]) => !factors.some((factor) => factor.id === id));
  if (missing)
    return say('It does not judge {factor}, which the report asks for.', { factor: missing[0] });
  const offRubric = factors.find(
    ({ id, score }) =>
      REPORT_FACTORS.some(([factorId]) => factorId === id) &&
      !RUBRIC.some((value) => value === score),
  );
  if (offRubric)
    return say('{factor} is {score}, and the report takes only 0, 0.5 and 1.', {
      factor: FACTORS[offRubric.id].label,
      score: offRubric.score,
    });
  const counting = threats.filter(countsIn);
  const unfit = counting.find((threat) => !fitsReport(threat, agent));
  if (unfit)
    return say('“{title}” has no vector, no core risk or a multiplier off the rubric.', {
      title: unfit.title,
    });
  return counting.length > 0 ? undefined : say('It has no scored threat that is not fixed.');
}

/** A report has no word for a fixed threat, so it has those that count for the headline. */
const countsIn = (threat: ThreatInFile): boolean => threat.scores !== null && !isFixed(threat);

const fitsReport = (threat: ThreatInFile, { equation }: AgentFile): boolean =>
  threat.cvss !== null &&
  threat.risk !== null &&
  MULTIPLIERS.some((value) => value === numbersOf(threat, equation)?.threatMultiplier) &&
  Object.values(threat.factorOverrides).every((score) => RUBRIC.some((value) => value === score));

/** The numbers under v0.8. The file leaves out those that are the same under the headline equation. */
const numbersOf = ({ scores }: ThreatInFile, headline: AgentFile['equation']) =>
  scores && { ...scores[headline], ...scores['0.8'] };

const reportOf = (agent: AgentFile) => ({
  metadata: {
    system_name: agent.name,
    assessment_date: agent.assessed,
    assessor_id: agent.assessors.map(({ name }) => name).join(', '),
    ...(agent.versionRead !== null && { system_version: agent.versionRead }),
    notes: agent.page,
  },
  vulnerabilities: agent.threats.filter(countsIn).map((threat) => vulnerabilityOf(threat, agent)),
});

function vulnerabilityOf(threat: ThreatInFile, { factors, equation }: AgentFile) {
  const numbers = numbersOf(threat, equation);
  const scoreOf = (id: FactorId) =>
    threat.factorOverrides[id] ?? factors.find((factor) => factor.id === id)?.score;
  return {
    id: threat.id,
    title: threat.title,
    ...(threat.attack !== null && { description: threat.attack }),
    owasp_category: threat.risk && CORE_RISKS[threat.risk].label.replaceAll(' and ', ' & '),
    cvss_base: { vector_string: threat.cvss, score: numbers?.cvssBase },
    amplification_factors: Object.fromEntries(
      REPORT_FACTORS.map(([id, key]) => [key, scoreOf(id)]),
    ),
    threat_multiplier: numbers?.threatMultiplier,
    scores: {
      factor_sum: numbers?.factorSum,
      aars: numbers?.aars,
      mitigation_factor: numbers?.mitigationFactor,
      aivss: numbers?.score,
      // The report has no band below Low.
      ...(numbers &&
        numbers.band !== 'none' && {
          severity: numbers.band.replace(/^./, (first) => first.toUpperCase()),
        }),
    },
  };
}
