import { BASE_METRIC_IDS, OTHER_METRICS } from '../../../cvss/metrics.ts';
import { asText, threatsOf, valueRangeOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const IDS = [...BASE_METRIC_IDS, ...Object.keys(OTHER_METRICS)].join('|');
/** A metric with its value, such as AV:N, or the prefix of a vector. */
const METRIC = new RegExp(`\\bCVSS:\\d|\\b(?:${IDS}):[A-Z]\\b`);

export const threatsAttackMetrics: FileRule = {
  id: 'threats/attack-metrics',
  severity: 'warning',
  title: 'An attack is described in plain words.',
  why: 'The attack is the first thing that readers see of a threat. It says who does what to whom. Why that leads to this vector belongs in the reason next to it.',
  remedy: 'Say in one to three sentences what happens, and move codes such as AV:N to "reason".',
  example: {
    change: [
      'the browser\n    layer',
      'the browser\n    attack: A hostile page (‹AV:N›) tells the browser what to do.\n    layer',
    ],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      const attackPath = [...path, 'attack'];
      if (!METRIC.test(asText(threat.attack) ?? '')) return [];
      const [start, end] = valueRangeOf(file, attackPath);
      const { 0: code = '', index = 0 } = METRIC.exec(file.text.slice(start, end)) ?? {};
      return {
        range: [start + index, start + index + Math.max(code.length, 1)],
        path: attackPath,
        message: `The attack contains the code of a metric ("${code}").`,
      };
    }),
};
