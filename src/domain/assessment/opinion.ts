import type { EquationId } from '../aivss/equations/index.ts';
import { FACTOR_IDS } from '../aivss/factors.ts';
import type { Opinion, OpinionThreat } from './format/opinion-schema.ts';
import type { Assessment, ThreatEntry } from './format/schema.ts';
import { ALTERNATIVES } from './format/vocabulary.ts';
import { type Judgement, judge } from './score.ts';

/** The assessment, with the judgements of the opinion in place of its own. */
function withOpinion(assessment: Assessment, opinion: Opinion): Assessment {
  const factors = { ...assessment.factors };
  for (const id of FACTOR_IDS) {
    const judged = opinion.factors?.[id];
    if (judged !== undefined) factors[id] = judged;
  }
  const threats = assessment.threats?.map((threat) => {
    const judged = opinion.threats?.find(({ id }) => id === threat.id);
    return judged ? withThreatOpinion(threat, judged) : threat;
  });
  return { ...assessment, factors, threats };
}

/** Where the opinion has one key of a pair of alternatives, the other key of the assessment is dropped. */
function withThreatOpinion(threat: ThreatEntry, opinion: OpinionThreat): ThreatEntry {
  const kept = { ...threat };
  for (const pair of ALTERNATIVES) {
    if (pair.every((key) => opinion[key] === undefined)) continue;
    for (const key of pair) delete kept[key];
  }
  return { ...kept, ...opinion };
}

/** Scores an assessment as if it had the judgements of the opinion. */
export const judgeOpinion = (
  assessment: Assessment,
  opinion: Opinion,
  headline: EquationId,
): Judgement => judge(withOpinion(assessment, opinion), headline);
