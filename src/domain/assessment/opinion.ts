import type { EquationId } from '../aivss/equations/index.ts';
import { FACTOR_IDS } from '../aivss/factors.ts';
import type { Opinion, OpinionThreat } from './format/opinion-schema.ts';
import type { Assessment, ThreatEntry } from './format/schema.ts';
import { ALTERNATIVES } from './format/vocabulary.ts';
import { type Judgement, judge } from './score.ts';

/** An assessment with the judgements of another assessor in the place of its own. */
function seenBy(assessment: Assessment, opinion: Opinion): Assessment {
  const factors = { ...assessment.factors };
  for (const id of FACTOR_IDS) {
    const judged = opinion.factors?.[id];
    if (judged !== undefined) factors[id] = judged;
  }
  const threats = assessment.threats?.map((threat) => {
    const other = opinion.threats?.find(({ id }) => id === threat.id);
    return other ? judgedAnew(threat, other) : threat;
  });
  return { ...assessment, factors, threats };
}

/** Whoever judges by one key of a pair does not take over the other. */
function judgedAnew(threat: ThreatEntry, opinion: OpinionThreat): ThreatEntry {
  const left = { ...threat };
  for (const pair of ALTERNATIVES) {
    if (pair.every((key) => opinion[key] === undefined)) continue;
    for (const key of pair) delete left[key];
  }
  return { ...left, ...opinion };
}

/** What an assessment would come to, if the judgements of an opinion were its own. The rest stays as it is. */
export const judgeOpinion = (
  assessment: Assessment,
  opinion: Opinion,
  headline: EquationId,
): Judgement => judge(seenBy(assessment, opinion), headline);
