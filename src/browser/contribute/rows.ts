import type { ListId } from '../../views/contribute/fields.ts';
import { copyOf, part } from '../shared/part.ts';

/** The entries of the two lists: copies of a template, numbered in their order. */

const holder = (form: HTMLElement, list: ListId): HTMLElement =>
  part(form, `[data-list="${list}"]`);

export const rowsIn = (form: HTMLElement, list: ListId): HTMLElement[] =>
  [...holder(form, list).children].filter((row) => row instanceof HTMLElement);

export const rowCount = (form: HTMLElement, list: ListId): number => rowsIn(form, list).length;

let made = 0;

/** Adds an empty entry at the end. */
export function addRow(form: HTMLElement, list: ListId): HTMLElement {
  const row = copyOf(form, `template[data-template="${list}"]`);
  made += 1;
  row.dataset.row = String(made);
  holder(form, list).append(row);
  number(form, list);
  return row;
}

/** Takes an entry away, and moves the cursor to where one can go on. */
export function removeRow(form: HTMLElement, list: ListId, row: Element): void {
  row.remove();
  number(form, list);
  form.querySelector<HTMLElement>(`[data-add="${list}"]`)?.focus();
}

/** Paths of questions after the entry with a number was taken away: its own are gone, those behind it move up. */
export function pathsWithout(
  paths: ReadonlySet<string>,
  list: ListId,
  removed: number,
): ReadonlySet<string> {
  const kept = [...paths].flatMap((path) => {
    const [head, row, ...rest] = path.split('.');
    if (head !== list || Number(row) < removed) return [path];
    return Number(row) === removed ? [] : [[head, Number(row) - 1, ...rest].join('.')];
  });
  return new Set(kept);
}

/** Names and ids follow the order of the entries, whatever was removed. */
function number(form: HTMLElement, list: ListId): void {
  const place = new RegExp(`\\b${list}\\.\\d+\\.`, 'g');
  rowsIn(form, list).forEach((row, index) => {
    for (const element of row.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (value.includes(`${list}.`)) {
          element.setAttribute(name, value.replace(place, `${list}.${index}.`));
        }
      }
    }
    const shown = row.querySelector('[data-number]');
    if (shown) shown.textContent = String(index + 1);
  });
}
