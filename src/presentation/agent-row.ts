import { bandRank } from '../domain/aivss/bands.ts';
import type { EquationId } from '../domain/aivss/equations/index.ts';
import { EVIDENCE_BASES, EVIDENCE_BASIS_IDS, KINDS } from '../domain/assessment/vocabulary.ts';
import type { Agent } from '../domain/catalogue.ts';
import { longDate } from './format.ts';
import { badgeOf } from './score-view.ts';
import { staffOf } from './staff.ts';

/** An agent as one row of a table. */
export function agentRow(agent: Agent, equation: EquationId) {
  const { assessment, judgement, coverage, band } = agent;
  return {
    slug: agent.slug,
    name: assessment.name,
    kind: assessment.vendor
      ? `${KINDS[assessment.kind].label}, ${assessment.vendor}`
      : KINDS[assessment.kind].label,
    summary: assessment.summary,
    badge: badgeOf(judgement.headline),
    /** Most severe first when ascending; empty where not scored, which sorts last both ways. */
    bandRank: band ? String(bandRank(band)) : '',
    staff: staffOf(agent, equation, 'small'),
    mapped: coverage.mapped,
    factorSum: judgement.factorSum,
    basis: EVIDENCE_BASES[assessment.basis].label,
    basisRank: EVIDENCE_BASIS_IDS.indexOf(assessment.basis),
    assessed: { day: assessment.assessed, text: longDate(assessment.assessed) },
  };
}
export type AgentRow = ReturnType<typeof agentRow>;
