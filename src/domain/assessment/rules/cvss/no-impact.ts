import { cvssBaseScore } from '../../../cvss/base-score.ts';
import { aboutPart, asText, threatsOf, vectorOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const cvssNoImpact: FileRule = {
  id: 'cvss/no-impact',
  severity: 'warning',
  title: 'A vector names what is lost.',
  why: 'With N in all six impact metrics the base score is 0: by CVSS, nothing happens. A threat in this catalogue usually harms something, if not the agent then something that the agent can reach.',
  remedy:
    'Set what is lost in the agent itself (VC, VI, VA) or elsewhere (SC, SI, SA). If the loss cannot be judged, remove "cvss": the threat is then listed without a score.',
  example: {
    change: ['VC:H/VI:H/VA:N/SC:L/SI:L/SA:N', '‹VC:N/VI:N/VA:N/SC:N/SI:N/SA:N›'],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      const vector = asText(threat.cvss);
      const reading = vectorOf(threat);
      if (!vector || !reading || 'problems' in reading) return [];
      const { VC, VI, VA, SC, SI, SA } = reading.metrics;
      if ([VC, VI, VA, SC, SI, SA].some((value) => value !== 'N')) return [];
      const at = vector.indexOf('/VC:') + 1;
      const message = `This vector names no impact, so its base score is ${cvssBaseScore(vector).toFixed(1)}.`;
      return aboutPart(at, vector.length - at, file, [...path, 'cvss'], message);
    }),
};
