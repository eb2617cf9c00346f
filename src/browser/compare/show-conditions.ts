import { CONDITION_ANSWERS } from '../../domain/conditions/conditions.ts';
import { itemAt } from '../../domain/lookup.ts';
import { type ConditionCell, conditionTally } from '../../views/compare/conditions.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import { element, link, rowHead, tellApart } from '../shared/elements.ts';
import { sign } from './parts.ts';
import { agentHeads, cellOf } from './show-table.ts';

/** Shows the conditions and the answer of each agent. The heads say how many an agent meets. */
export function showConditions(table: HTMLTableElement, view: ComparisonView): void {
  const heads = agentHeads(table, view.agents);
  for (const [index, head] of heads.entries()) {
    head.append(element('span', 'note', conditionTally(view.conditions, index)));
  }
  table.tBodies[0]?.replaceChildren(
    ...view.conditions.map(({ label, cells }) =>
      element(
        'tr',
        '',
        rowHead(label),
        ...cells.map((cell, index) => {
          const agent = itemAt(view.agents, index);
          return cellOf(agent, index, answerOf(cell, agent.name));
        }),
      ),
    ),
  );
}

const answerOf = ({ answer, because, path }: ConditionCell, name: string): (Node | string)[] => [
  element(
    'strong',
    `answer answer-${answer} whole`,
    sign(CONDITION_ANSWERS[answer].sign),
    CONDITION_ANSWERS[answer].label,
  ),
  ' ',
  element('div', 'note', tellApart(link(path, because), name)),
];
