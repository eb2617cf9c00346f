import { say } from '../../words/say.ts';
import '../shared/no-eval.ts';
import { factorTable, fragmentOf } from '../../views/calculator/fragment.ts';
import { exampleIn } from '../../views/calculator/query.ts';
import { readingOf } from '../../views/calculator/reading.ts';
import type { CalculatorState } from '../../views/calculator/state.ts';
import { part } from '../shared/part.ts';

/** Shows the state as text for an assessment file. It is loaded on its own, because the code that writes files is large. */
export function showFragment(paste: HTMLElement, state: CalculatorState): void {
  const isSound = readingOf(state).problems.length === 0;
  const texts = {
    fragment: isSound ? fragmentOf(state, exampleIn(state)?.risk) : '',
    'factor-table': isSound ? factorTable(state) : '',
  };
  for (const [id, text] of Object.entries(texts)) {
    const area = part(paste, `#${id}`, HTMLTextAreaElement);
    area.value = text;
    area.placeholder = isSound ? '' : say('There is no score yet.');
  }
}
