import { addsUp, type ChangeWithEffect, type Effect } from '../../domain/impact/effects.ts';
import type { AgentImpact, ChangedAgent } from '../../domain/impact/impact.ts';
import type { TextChange } from '../../domain/impact/texts.ts';
import { LAYERS } from '../../domain/maestro/layers.ts';
import { slugOfFile } from '../../domain/slug.ts';
import { count, decimal, signed } from '../../views/shared/format.ts';
import { codeElement, codeSpan, tableRow, valueCell } from './escape.ts';
import { newcomerDetails } from './newcomer-details.ts';

/** What changed in an assessment, or what to judge in a new one, folded away. A removed one has no details. */
export function agentDetails(agent: AgentImpact): string[] {
  if (agent.kind === 'added') return [newcomerDetails(agent)];
  if (agent.kind !== 'changed') return [];
  const number = agent.changes.length + agent.texts.length;
  return [
    [
      '',
      `<details><summary>${codeElement(agent.after.name)}: ${count(number, 'change')}</summary>`,
      '',
      ...renaming(agent),
      ...(number === 0 && !agent.renamed ? ['Only the layout of the file differs.', ''] : []),
      ...changeTable(agent.changes),
      ...sumLines(agent),
      ...textLines(agent.texts),
      '</details>',
    ].join('\n'),
  ];
}

function renaming({ renamed, path }: ChangedAgent): string[] {
  if (!renamed) return [];
  const by = { content: 'its content', identity: 'the agent that it describes' }[renamed.by];
  const stays = slugOfFile(renamed.from) === slugOfFile(path);
  return [
    `${stays ? 'Moved' : 'Renamed'} from ${codeSpan(renamed.from)} to ${codeSpan(path)}, recognised by ${by}. The address of the page ${stays ? 'stays' : 'changes'}.`,
    '',
  ];
}

/** With more rows than this, a reviewer reads the file instead. */
const MOST_ROWS = 60;

function changeTable(changes: readonly ChangeWithEffect[]): string[] {
  if (changes.length === 0) return [];
  const rows = changes.slice(0, MOST_ROWS).map(({ path, before, after, effect }) => {
    const effectCell = effect ? effectText(effect) : '';
    return tableRow([codeSpan(path), valueCell(before), valueCell(after), effectCell]);
  });
  const more = changes.length - rows.length;
  return [
    '| Change | Before | After | Moves the headline by itself by |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `> ${count(more, 'further change')} did not fit here.`] : []),
    '',
  ];
}

function effectText({ points, mark }: Effect): string {
  if (points !== null) return signed(points);
  return mark ? `to ${decimal(mark.score)}` : 'not scored';
}

function sumLines({ together, changes }: ChangedAgent): string[] {
  const { points, sum } = together;
  if (changes.filter(({ effect }) => effect).length < 2 || points === null) return [];
  const sentence = `Together they move it by ${signed(points)}.`;
  if (addsUp(together)) return [sentence, ''];
  return [
    `${sentence} The single effects sum to ${signed(sum ?? 0)}: they do not add up, since the headline is the highest of the threats and is rounded.`,
    '',
  ];
}

function textLines(texts: readonly TextChange[]): string[] {
  if (texts.length === 0) return [];
  const changedTexts = texts.map(({ part, before, after }) => {
    const name = part === 'introduction' ? 'Introduction' : LAYERS[part].name;
    return `${name} (${before === after ? count(after, 'word') : `${before} → ${count(after, 'word')}`})`;
  });
  return [`Texts that changed: ${changedTexts.join(', ')}.`, ''];
}
