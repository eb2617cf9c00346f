import { aboutKey, threatsOf } from '../draft.ts';
import { isBetweenLevels, judgedFactors, judgedFactorsIn } from '../factors.ts';
import type { FileRule } from '../rule.ts';

export const factorsOffRubric: FileRule = {
  id: 'factors/off-rubric',
  severity: 'note',
  title: 'Factor scores are 0, 0.5 or 1.',
  why: 'Table 1 of AIVSS v0.8 has three levels. Values in between are allowed in steps of 0.05, since published catalogues use them. They are computed as given, and the page marks them.',
  remedy: 'Use the nearest of 0, 0.5 and 1, unless a source gives the value.',
  example: {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: 0.7,'],
    at: '‹factors›:\n',
  },
  check(file) {
    const ofAgent = { path: ['factors'], scores: judgedFactors(file) };
    const ofThreats = threatsOf(file).map(({ path, threat }) => ({
      path: [...path, 'factors'],
      scores: judgedFactorsIn(threat.factors),
    }));
    return [ofAgent, ...ofThreats].flatMap(({ path, scores }) => {
      const off = scores.filter(isBetweenLevels);
      if (off.length === 0) return [];
      const values = off.map(({ id, score }) => `${id} ${score}`).join(', ');
      const count = off.length === 1 ? 'One factor score is' : `${off.length} factor scores are`;
      return [aboutKey(file, path, `${count} off the rubric: ${values}.`)];
    });
  },
};
