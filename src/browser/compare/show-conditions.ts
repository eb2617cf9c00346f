import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import { itemAt } from '../../domain/lookup.ts';
import { answerWords, type ConditionRow, conditionTally } from '../../views/compare/conditions.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import { element, link, rowHead, tellApart } from '../shared/elements.ts';
import { sign } from './parts.ts';
import { agentHeads, cellOf } from './show-table.ts';

/** Shows the conditions and the answer of each agent. The heads say how many an agent meets. */
export function showConditions(table: HTMLTableElement, view: ComparisonView): void {
  const heads = agentHeads(table, view.agents);
  for (const [index, head] of heads.entries()) {
    head.append(...noteOf(conditionTally(view.conditions, index)));
  }
  table.tBodies[0]?.replaceChildren(
    ...view.conditions.map((row) =>
      element(
        'tr',
        '',
        rowHead(row.label, ...noteOf(row.uncounted)),
        ...row.cells.map(({ answer, because, path }, index) => {
          const agent = itemAt(view.agents, index);
          return cellOf(agent, index, [
            answerElement(row, answer),
            ' ',
            element('div', 'note', tellApart(link(path, because), agent.name)),
          ]);
        }),
      ),
    ),
  );
}

const noteOf = (text: string | undefined): HTMLElement[] =>
  text ? [element('span', 'note', text)] : [];

function answerElement(row: ConditionRow, answer: FactAnswer): HTMLElement {
  const words = answerWords(row, answer);
  const tone = words.sign ? ` answer-${answer}` : '';
  return element(
    'strong',
    `answer${tone} whole`,
    ...(words.sign ? [sign(words.sign)] : []),
    words.label,
  );
}
