import '../no-eval.ts';
import { factorTable, fragmentOf } from '../../presentation/calculator/fragment.ts';
import { exampleIn } from '../../presentation/calculator/query.ts';
import { readingOf } from '../../presentation/calculator/reading.ts';
import type { CalculatorState } from '../../presentation/calculator/state.ts';

/** Writes the state as it stands in an assessment file. It comes with the writer of files, which is heavy. */
export function showFragment(place: HTMLElement, state: CalculatorState): void {
  const isSound = readingOf(state).problems.length === 0;
  const texts = {
    fragment: isSound ? fragmentOf(state, exampleIn(state)?.risk) : '',
    'factor-table': isSound ? factorTable(state) : '',
  };
  for (const [id, text] of Object.entries(texts)) {
    const area = place.querySelector(`#${id}`) as HTMLTextAreaElement;
    area.value = text;
    area.placeholder = isSound ? '' : 'There is no score yet.';
  }
}
