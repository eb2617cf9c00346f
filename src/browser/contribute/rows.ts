import { firstListPath, listAt } from '../../views/contribute/fields.ts';
import { copyOf, part } from '../shared/part.ts';

/** The entries of lists: copies of a template, numbered in their order. A list is named by its path among the answers. */

const holder = (form: HTMLElement, list: string): HTMLElement =>
  part(form, `[data-list="${list}"]`);

export const rowsIn = (form: HTMLElement, list: string): HTMLElement[] =>
  [...holder(form, list).children].filter((row) => row instanceof HTMLElement);

export const rowCount = (form: HTMLElement, list: string): number => rowsIn(form, list).length;

let made = 0;

/** Adds an empty entry at the end. */
export function addRow(form: HTMLElement, list: string): HTMLElement {
  const row = copyOf(form, `template[data-template="${listAt(list)}"]`);
  made += 1;
  row.dataset.row = String(made);
  holder(form, list).append(row);
  number(form, list);
  return row;
}

/** Takes an entry away, and moves the cursor to where one can go on. */
export function removeRow(form: HTMLElement, list: string, row: Element): void {
  row.remove();
  number(form, list);
  form.querySelector<HTMLElement>(`[data-add="${list}"]`)?.focus();
}

/** Paths of questions after the entry with a number was taken away: its own are gone, those behind it move up. */
export function pathsWithout(
  paths: ReadonlySet<string>,
  list: string,
  removed: number,
): ReadonlySet<string> {
  const kept = [...paths].flatMap((path) => {
    if (!path.startsWith(`${list}.`)) return [path];
    const [row, ...rest] = path.slice(list.length + 1).split('.');
    if (Number(row) < removed) return [path];
    return Number(row) === removed ? [] : [[list, Number(row) - 1, ...rest].join('.')];
  });
  return new Set(kept);
}

/** Names and ids follow the order of the entries, whatever was removed; so do those of the lists inside them. */
function number(form: HTMLElement, list: string): void {
  const kind = listAt(list);
  if (!kind) return;
  const place = new RegExp(
    `\\b${firstListPath(kind).replaceAll(/\.0\./g, '\\.\\d+\\.')}\\.\\d+(?=\\.)`,
    'g',
  );
  rowsIn(form, list).forEach((row, index) => {
    for (const element of row.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (place.test(value))
          element.setAttribute(name, value.replaceAll(place, `${list}.${index}`));
        place.lastIndex = 0;
      }
    }
    const shown = row.querySelector('[data-number]');
    if (shown) shown.textContent = String(index + 1);
  });
}
