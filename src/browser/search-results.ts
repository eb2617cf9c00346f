import { inOrder, SEARCH_FILTERS } from '../presentation/search-filters.ts';
import type { FilterCounts, FoundPage, FoundSection } from './pagefind.ts';

/** How many sections of one page a result names. */
const SECTIONS = 3;

/** A page that was found: its name, and the sections that have the words. */
export function renderResult(page: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(link(page.url, page.meta.title ?? page.url));
  item.append(heading);
  const facts = [page.meta.kind, page.meta.band].filter(Boolean).join(' · ');
  item.append(paragraph(facts, 'muted'));
  const sections = page.sub_results
    .filter(({ url }) => url.includes('#'))
    .toSorted((a, b) => relevance(b) - relevance(a))
    .slice(0, SECTIONS);
  if (sections.length === 0) item.append(excerpt(page.excerpt));
  else {
    const list = document.createElement('ul');
    list.append(...sections.map((section) => renderSection(section)));
    item.append(list);
  }
  return item;
}

/** The engine gives sections in the order of the page; those with most of the words say best why it was found. */
const relevance = ({ weighted_locations }: FoundSection): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

function renderSection(section: FoundSection): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link(section.url, section.title), excerpt(section.excerpt));
  return item;
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

function paragraph(text: string, className: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

/** The indexer gives excerpts as HTML with `<mark>`; everything else in them is shown as text. */
function excerpt(html: string): HTMLParagraphElement {
  const element = document.createElement('p');
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  for (const node of parsed.childNodes) {
    const marked = node instanceof HTMLElement && node.tagName === 'MARK';
    if (!marked) element.append(node.textContent ?? '');
    else {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      element.append(mark);
    }
  }
  return element;
}

/**
 * Fills the form of filters.
 *
 * @param all every value there is
 * @param counts how many pages each value would leave
 * @param chosen the values that are on
 */
export function renderFilters(
  form: HTMLFormElement,
  all: FilterCounts,
  counts: FilterCounts,
  chosen: Record<string, string[]>,
): void {
  const focused = (document.activeElement as HTMLInputElement | null)?.id;
  const groups = Object.entries(SEARCH_FILTERS).filter(([key]) => all[key]);
  form.replaceChildren(
    ...groups.map(([key, filter]) => {
      const group = document.createElement('fieldset');
      const legend = document.createElement('legend');
      legend.textContent = filter.label;
      const values = inOrder(Object.keys(all[key] ?? {}), filter);
      const boxes = values.map((value) =>
        checkbox(key, value, counts[key]?.[value] ?? 0, chosen[key]?.includes(value) ?? false),
      );
      group.append(legend, ...boxes);
      return group;
    }),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function checkbox(key: string, value: string, count: number, on: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, {
    type: 'checkbox',
    name: key,
    value,
    checked: on,
    id: `filter-${key}-${value}`,
  });
  const name = document.createElement('span');
  name.textContent = value;
  const number = document.createElement('span');
  number.textContent = String(count);
  label.append(box, name, number);
  return label;
}
