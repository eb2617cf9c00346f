import type { AgentFile } from '../../data/api-schema.ts';
import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import { answerCondition } from '../../domain/conditions/answer-condition.ts';
import { CONDITIONS, type ConditionId } from '../../domain/conditions/conditions.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { longDate, shorten } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import { askedAgentFromJson } from './asked-agent.ts';

/** The most characters of a reason, so that rows stay low. */
const REASON_LENGTH = 100;

export function conditionRows(
  agents: readonly AgentFile[],
  needs: readonly ConditionId[],
  today: string,
) {
  const askedAgents = agents.map(askedAgentFromJson);
  return needs.map((id) => ({
    id,
    label: CONDITIONS[id].label,
    cells: agents.map(({ slug, equation }, index) => {
      const when = { equation, today, longDate };
      const { answer, because, place } = answerCondition(id, itemAt(askedAgents, index), when);
      return {
        answer,
        because: shorten(because, REASON_LENGTH),
        path: place === undefined ? agentPath(slug) : `${agentPath(slug)}#${place}`,
      };
    }),
  }));
}
type ConditionRow = ReturnType<typeof conditionRows>[number];
export type ConditionCell = ConditionRow['cells'][number];

/** `meets 3 of 6, 1 unknown` */
export function conditionTally(rows: readonly ConditionRow[], agent: number): string {
  const answers = rows.map(({ cells }) => itemAt(cells, agent).answer);
  const countOf = (wanted: FactAnswer) => answers.filter((answer) => answer === wanted).length;
  const unknown = countOf('unknown');
  return say('meets {met} of {rows}{unknown}', {
    met: countOf('yes'),
    rows: rows.length,
    unknown: unknown > 0 ? say(', {open} unknown', { open: unknown }) : '',
  });
}
