import { toSlug } from '../../domain/slug.ts';
import {
  inFilterOrder,
  SEARCH_FILTERS,
  type SearchFilterView,
  shownValue,
} from '../../views/search/filters.ts';
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
  const groups = Object.entries<SearchFilterView>(SEARCH_FILTERS).filter(([key]) => all[key]);
  const shown = new Map([...form.querySelectorAll('details')].map(({ id, open }) => [id, open]));
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
      const fieldset = element('fieldset', '', ...boxes);
      fieldset.ariaLabel = filter.label;
      const group = element('details', 'facet', element('summary', '', filter.label), fieldset);
      group.id = `filters-${key}`;
      group.open = key in chosen || (shown.get(group.id) ?? !filter.isFolded);
      return group;
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
  const shape = element('span', `shape band-${toSlug(value)}`);
  shape.ariaHidden = 'true';
  const figure = element('span', '', count === undefined ? '' : whole(count));
  figure.dataset.count = '';
  return element(
    'label',
    count === 0 && !on ? 'none-left' : '',
    box,
    element('span', '', ...(key === 'band' ? [shape] : []), shownValue(value)),
    figure,
  );
}
