import { BANDS } from '../../domain/aivss/bands.ts';
import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { SAMPLE_BASE, type ScoreSoFar } from '../../presentation/contribute/score.ts';
import { decimal } from '../../presentation/format.ts';
import { badgeOf, calculationOf } from '../../presentation/score-view.ts';
import { element } from './elements.ts';
import { rowsIn } from './rows.ts';

/** Shows the score of the file, the sum of its factors and each threat with its own sum. */
export function showScore(
  root: HTMLElement,
  form: HTMLElement,
  so: ScoreSoFar,
  id: EquationId,
): void {
  const verdict = root.querySelector('[data-verdict]') as HTMLElement;
  const label = element('span', 'muted small', equation(id).label);
  if (so.highest) {
    const figure = element('span', 'figure', decimal(so.highest.score));
    verdict.replaceChildren(figure, badge(so.highest, true), label);
  } else verdict.replaceChildren(badge(undefined), label);
  const sum = root.querySelector('[data-sum]') as HTMLElement;
  sum.replaceChildren(
    element('strong', '', `Factor_Sum ${so.factorSum}`),
    ` after ${so.judged} of 10 factors: a CVSS ${decimal(SAMPLE_BASE)} flaw would become ${decimal(so.sample.score)} ${BANDS[so.sample.band].label}.`,
  );
  rowsIn(form, 'threats').forEach((row, index) => {
    const place = row.querySelector('[data-score]') as HTMLElement;
    const score = so.threats.get(index);
    const wasOpen = place.querySelector('details')?.open ?? false;
    place.replaceChildren(...(score ? sumOf(score, wasOpen) : [listed()]));
  });
}

const listed = (): HTMLElement =>
  element('p', 'small muted', badge(undefined), ' It has no whole vector, so it is listed.');

/** The band of a score, with its figure unless that stands beside it. */
function badge(score: Score | undefined, wordOnly = false): HTMLElement {
  const { band, label, score: figure } = badgeOf(score);
  return element(
    'span',
    `badge band-${band}`,
    label,
    ...(figure && !wordOnly ? [element('span', '', figure)] : []),
  );
}

/** The sum as the page of the agent will show it. */
function sumOf(score: Score, open: boolean): HTMLElement[] {
  const { equation: name, source, inputs, steps, flags } = calculationOf(score);
  const body = element('tbody', '');
  body.append(
    ...inputs.map(({ name: symbol, note, value }) => line(symbol, note, '', value)),
    ...steps.map(({ symbol, numbers, formula, value }) => line(symbol, numbers, formula, value)),
  );
  const caption = element('caption', '', `${name}: the sum with its numbers (${source})`);
  const details = element('details', '', element('summary', '', 'The sum, step by step'));
  const table = element('table', 'sum', caption, body);
  const scroll = element('div', 'scroll', table);
  Object.assign(scroll, { tabIndex: 0, role: 'region', ariaLabel: 'The sum, step by step' });
  details.append(scroll);
  details.open = open;
  const notes = element('ul', 'notes');
  notes.append(
    ...flags.map(({ label, meaning }) =>
      element('li', '', element('strong', '', `${label}.`), ` ${meaning}`),
    ),
  );
  return [element('p', '', badge(score)), details, ...(flags.length > 0 ? [notes] : [])];
}

function line(symbol: string, numbers: string, formula: string, value: string): HTMLElement {
  const head = element('th', '', symbol);
  head.scope = 'row';
  const middle = element('td', '', numbers);
  if (formula) middle.append(' ', element('span', 'formula', formula));
  return element('tr', '', head, middle, element('td', '', value));
}
