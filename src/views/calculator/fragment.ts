import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS, factorLevel, isOnRubric } from '../../domain/aivss/factors.ts';
import { factorSum } from '../../domain/aivss/score.ts';
import { writeData } from '../../domain/assessment/format/write.ts';
import { say } from '../../words/say.ts';
import { factorScore } from '../shared/format.ts';
import type { CalculatorState } from './state.ts';

/** Placeholders for what only a person can write. The check accepts them; a reviewer will not. */
const TO_WRITE = {
  id: 'new-threat',
  title: 'Who does what to whom',
  layer: 'agent-frameworks',
  reason: 'Why this vector, this exploit maturity and this mitigation.',
};
const COMMENTS = {
  'threats.0.id': 'lower-case words with hyphens, once in the file',
  'threats.0.title': 'write it',
  'threats.0.layer': 'one of the seven',
  'threats.0.reason': 'write it',
};

/** The factors and the threat as they would be written in an assessment file. */
export function fragmentOf(state: CalculatorState, risk: CoreRiskId | undefined): string {
  const { vector, factors, exploitMaturity, mitigation } = state;
  const { reason, ...identity } = TO_WRITE;
  const threat = {
    ...identity,
    ...(risk && { risk }),
    cvss: vector,
    [typeof exploitMaturity === 'number' ? 'threat-multiplier' : 'exploit-maturity']:
      exploitMaturity,
    [typeof mitigation === 'number' ? 'mitigation-factor' : 'mitigation']: mitigation,
    reason,
  };
  return writeData({ data: { factors, threats: [threat] }, comments: COMMENTS });
}

/** The ten factors as a Markdown table. The state has only one tenth factor, so any set gives their sum. */
export function factorTable({ factors }: CalculatorState): string {
  const rows = FACTOR_IDS.flatMap((id) => {
    const score = factors[id];
    if (score === undefined) return [];
    const level = `${factorLevel(score)}${isOnRubric(score) ? '' : say(', off the rubric')}`;
    return [`| ${FACTORS[id].label} | ${factorScore(score)} | ${level} |`];
  });
  return [
    `| ${say('Factor')} | ${say('Score')} | ${say('Level')} |`,
    '|---|---|---|',
    ...rows,
    `| Factor_Sum | ${factorSum(factors, 'v0.8').toNumber()} | ${say('of 10')} |`,
    '',
  ].join('\n');
}
