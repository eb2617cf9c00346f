import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import { CONDITIONS, type ConditionId } from '../../domain/conditions/conditions.ts';
import { answerCondition } from '../../domain/conditions/met.ts';
import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';
import { longDate, shorten } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import { askedFrom } from './asked.ts';
import type { AgentData } from './row.ts';

/** So many letters of a reason say what it is about, and leave the row low. */
const REASON = 100;

export function conditionRows(
  agents: readonly AgentData[],
  needs: readonly ConditionId[],
  today: string,
) {
  const asked = agents.map(askedFrom);
  return needs.map((id) => ({
    id,
    label: CONDITIONS[id].label,
    cells: agents.map(({ slug, equation }, index) => {
      const when = { equation, today, longDate };
      const { answer, because, place } = answerCondition(id, itemAt(asked, index), when);
      return {
        answer,
        /** The sentence of the assessor, cut at a word: the page has the whole. */
        because: shorten(because, REASON),
        /** The place on the page of the agent. */
        path: place === undefined ? agentPath(slug) : `${agentPath(slug)}#${place}`,
      };
    }),
  }));
}
export type ConditionRow = ReturnType<typeof conditionRows>[number];
export type ConditionCell = ConditionRow['cells'][number];

/** What an agent makes of all that is asked: `meets 3 of 6, 1 unknown`. */
export function conditionTally(rows: readonly ConditionRow[], agent: number): string {
  const answers = rows.map(({ cells }) => itemAt(cells, agent).answer);
  const of = (wanted: FactAnswer) => answers.filter((answer) => answer === wanted).length;
  const open = of('unknown');
  return say('meets {met} of {rows}{unknown}', {
    met: of('yes'),
    rows: rows.length,
    unknown: open > 0 ? say(', {open} unknown', { open }) : '',
  });
}
