import { badgeOf } from '../../views/shared/badge.ts';
import type { CalculationView } from '../../views/shared/score-view.ts';
import { say } from '../../words/say.ts';
import { badge, element, rowHead } from './elements.ts';

/** A sum with its numbers, as Calculation.astro renders it. */
export function sumTable({ equation, source, inputs, steps, badge: band }: CalculationView) {
  const body = element('tbody', '');
  body.append(
    ...inputs.map(({ name, note, value }) => sumRow(name, [note], value)),
    ...steps.map(({ symbol, numbers, formula, value }) =>
      sumRow(symbol, [numbers, ' ', element('span', 'formula', formula)], value),
    ),
    sumRow(say('Band'), [say('read from the rounded score')], badge(band, true)),
  );
  const caption = element(
    'caption',
    '',
    say('{equation}: the sum with its numbers ({source})', { equation, source }),
  );
  const scroll = element('div', 'scroll', element('table', 'sum', caption, body));
  Object.assign(scroll, {
    tabIndex: 0,
    role: 'region',
    ariaLabel: say('{equation}, step by step', { equation }),
  });
  return scroll;
}

function sumRow(symbol: string, middle: (Node | string)[], value: Node | string): HTMLElement {
  return element('tr', '', rowHead(symbol), element('td', '', ...middle), element('td', '', value));
}

/** The notes that belong to a score, as a list; nothing where there are none. */
export function flagNotes({ flags }: Pick<CalculationView, 'flags'>): HTMLElement[] {
  if (flags.length === 0) return [];
  const items = flags.map(({ label, meaning }) =>
    element('li', '', element('strong', '', `${label}.`), ` ${meaning}`),
  );
  return [element('ul', 'notes', ...items)];
}

/** The badge where there is no score yet. */
export const notScored = (): HTMLElement => badge(badgeOf(undefined));
