import type { JudgedThreat } from '../assessment/score.ts';
import { cvssThreatScore } from '../cvss/threat-score.ts';
import { bandOf } from './bands.ts';
import { DEFAULT_EXPLOIT_MATURITY } from './levels.ts';

/**
 * What the lead of the AIVSS project proposes instead of its equations: the CVSS score itself, with facts about the agent
 * beside it but in no number. It is one person's candidate, so it is shown and never the headline.
 */
export const MODE_ONE = {
  label: 'CVSS-BT',
  name: 'AIVSS 2.0 candidate, mode 1',
  source: 'kenhuangus/aivss-v1-candidate at 0d19b5c, README: AIVSS = CVSS-BTE',
  url: 'https://github.com/kenhuangus/aivss-v1-candidate/blob/0d19b5c85cbb4b73d91ebb8df6099080b8a63156/README.md',
} as const;

/**
 * The score of a threat from its vector and exploit maturity alone; environmental metrics are for whoever runs the agent
 * to judge. Undefined where a source gives only a number for either.
 */
export function modeOneOf({ vector, inputs }: JudgedThreat) {
  if (!vector || !inputs || inputs.threatMultiplier !== undefined) return undefined;
  const threatScore = cvssThreatScore(
    vector.text,
    inputs.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY,
  );
  return { ...threatScore, band: bandOf(threatScore.score) };
}
