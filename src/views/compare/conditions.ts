import type { AgentFile } from '../../data/api-schema.ts';
import { FACT_ANSWERS, type FactAnswer } from '../../domain/assessment/format/facts.ts';
import { answerCondition } from '../../domain/conditions/answer-condition.ts';
import {
  CONDITION_ANSWERS,
  CONDITIONS,
  type ConditionId,
  isAboutAgent,
} from '../../domain/conditions/conditions.ts';
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
    /** Why it is in no tally. */
    uncounted: isAboutAgent(id) ? undefined : say('about the assessment, not counted'),
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
export type ConditionRow = ReturnType<typeof conditionRows>[number];

/** An answer with its sign. What is known of an agent is nothing that it meets or fails. */
export const answerWords = ({ uncounted }: ConditionRow, answer: FactAnswer) =>
  uncounted ? { sign: undefined, label: FACT_ANSWERS[answer].label } : CONDITION_ANSWERS[answer];

/** `meets 3 of 6, 1 unknown`; undefined where nothing is counted */
export function conditionTally(allRows: readonly ConditionRow[], agent: number) {
  const rows = allRows.filter(({ uncounted }) => !uncounted);
  if (rows.length === 0) return undefined;
  const answers = rows.map(({ cells }) => itemAt(cells, agent).answer);
  const countOf = (wanted: FactAnswer) => answers.filter((answer) => answer === wanted).length;
  const unknown = countOf('unknown');
  return say('meets {met} of {rows}{unknown}', {
    met: countOf('yes'),
    rows: rows.length,
    unknown: unknown > 0 ? say(', {open} unknown', { open: unknown }) : '',
  });
}
