import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { factorLevel } from '../../domain/aivss/factors.ts';
import type { Score } from '../../domain/aivss/score.ts';
import {
  isScored,
  type JudgedThreat,
  type Judgement,
  type ScoredThreat,
} from '../../domain/assessment/score.ts';

/** Version of the shape in docs/score-json.md. It changes when a field is renamed, removed or changes its meaning. */
const SCORE_FORMAT = 1;

/** Why a threat is listed and not scored. */
export const NOT_SCORED = 'It has no CVSS vector and no CVSS base score.';

export interface Scored {
  readonly slug: string;
  readonly name: string;
  readonly judgement: Judgement;
}

/** What `npm run score -- FILE --json` prints: every number that leads to the score, under one equation. */
export function scoreJson({ slug, name, judgement }: Scored, id: EquationId) {
  const { headline, headlineThreat, factors, factorSum, threats } = judgement;
  return {
    format: SCORE_FORMAT,
    slug,
    name,
    equation: id,
    headline:
      headline && headlineThreat
        ? { score: headline.score, band: headline.band, threat: headlineThreat.id }
        : null,
    factors: factors.map(({ id: factorId, label, score, onRubric, counts }) => ({
      id: factorId,
      label,
      score,
      level: factorLevel(score),
      onRubric,
      counts,
    })),
    factorSum,
    threats: threats.map((threat) =>
      isScored(threat)
        ? { ...headOf(threat), scored: true as const, ...numbersOf(threat, threat.scores[id]) }
        : { ...headOf(threat), scored: false as const, reason: NOT_SCORED },
    ),
  };
}

const headOf = ({ id, title, layer, risk, status }: JudgedThreat) => ({
  id,
  title,
  layer,
  risk: risk?.id ?? null,
  status: status ?? null,
});

function numbersOf(threat: ScoredThreat, score: Score) {
  return {
    inputs: {
      cvssBase: score.cvssBase,
      vector: threat.vector?.text ?? null,
      estimated: score.flags.includes('estimated-base'),
      factorSum: score.factorSum,
      exploitMaturity: score.exploitMaturity ?? null,
      threatMultiplier: score.threatMultiplier,
      mitigation: score.mitigation ?? null,
      mitigationFactor: score.mitigationFactor ?? null,
    },
    intermediates: {
      riskGap: score.riskGap ?? null,
      aars: score.aars ?? null,
      raw: score.raw,
      capped: score.capped,
    },
    score: score.score,
    band: score.band,
    flags: score.flags,
  };
}
