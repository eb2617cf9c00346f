import { inFilterOrder, SEARCH_FILTERS, shownValue } from '../../views/search/filters.ts';
import { whole } from '../../views/shared/format.ts';
import { element } from '../shared/elements.ts';
import type { FilterCounts } from './engine.ts';

/**
 * Fills the form of filters.
 *
 * @param all every value of every filter
 * @param counts how many pages each value would leave; undefined where that is not known
 * @param chosen the values that are on
 */
export function renderFilters(
  form: HTMLFormElement,
  all: FilterCounts,
  counts: FilterCounts | undefined,
  chosen: Readonly<Record<string, readonly string[]>>,
): void {
  const focused = document.activeElement?.id;
  const groups = Object.entries(SEARCH_FILTERS).filter(([key]) => all[key]);
  form.replaceChildren(
    ...groups.map(([key, filter]) => {
      const values = inFilterOrder(Object.keys(all[key] ?? {}), filter);
      const boxes = values.map((value) =>
        checkbox(
          key,
          value,
          counts && (counts[key]?.[value] ?? 0),
          chosen[key]?.includes(value) ?? false,
        ),
      );
      return element('fieldset', '', element('legend', '', filter.label), ...boxes);
    }),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function checkbox(
  key: string,
  value: string,
  count: number | undefined,
  on: boolean,
): HTMLLabelElement {
  const box = element('input', '');
  Object.assign(box, {
    type: 'checkbox',
    name: key,
    value,
    checked: on,
    id: `filter-${key}-${value}`,
  });
  return element(
    'label',
    '',
    box,
    element('span', '', shownValue(value)),
    element('span', '', count === undefined ? '' : whole(count)),
  );
}
