import { FACTORS, isFactorScore } from '../../../aivss/factors.ts';
import { aboutKey, dataOf, isImportedOpinion } from '../draft.ts';
import { judgedFactors } from '../factors.ts';
import type { FileRule } from '../rule.ts';

export const factorsReasonMissing: FileRule = {
  id: 'factors/reason-missing',
  severity: 'warning',
  title: 'A factor above 0 has a reason.',
  why: 'A score is worth as much as its reasons. Anyone who disputes a value needs to know what it rests on. A listing gives none, so an assessment based on one has none to repeat.',
  remedy:
    'Say in one sentence what the agent does to earn the score, and cite the source: { score: …, reason: "…", sources: [id] }.',
  example: {
    change: ['persistent-memory: 0', '‹persistent-memory›: 0.5'],
  },
  check: (file) =>
    (isImportedOpinion(file) || dataOf(file).basis === 'listing' ? [] : judgedFactors(file))
      .filter(({ score, hasReason }) => score > 0 && isFactorScore(score) && !hasReason)
      .map(({ id }) =>
        aboutKey(file, ['factors', id], `${FACTORS[id].label} is above 0 and has no reason.`),
      ),
};
