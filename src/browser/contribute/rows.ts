import { firstListPath, listAt } from '../../views/contribute/fields.ts';
import { copyOf, part } from '../shared/part.ts';

/** The entries of lists: copies of a template, numbered in order. A list is named by its path, such as `threats.0.mitigations`. */

const listElement = (form: HTMLElement, list: string): HTMLElement =>
  part(form, `[data-list="${list}"]`);

export const rowsIn = (form: HTMLElement, list: string): HTMLElement[] =>
  [...listElement(form, list).children].filter((row) => row instanceof HTMLElement);

export const rowCount = (form: HTMLElement, list: string): number => rowsIn(form, list).length;

let rowsAdded = 0;

/** Adds an empty entry at the end. */
export function addRow(form: HTMLElement, list: string): HTMLElement {
  const row = copyOf(form, `template[data-template="${listAt(list)}"]`);
  rowsAdded += 1;
  row.dataset.row = String(rowsAdded);
  listElement(form, list).append(row);
  renumber(form, list);
  return row;
}

/** Removes an entry and focuses the button that adds one. */
export function removeRow(form: HTMLElement, list: string, row: Element): void {
  row.remove();
  renumber(form, list);
  form.querySelector<HTMLElement>(`[data-add="${list}"]`)?.focus();
}

/** The paths of questions after an entry was removed: its own are gone, those of later entries move up. */
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

/** Numbers names and ids by the order of the entries, also those of lists inside them. */
function renumber(form: HTMLElement, list: string): void {
  const kind = listAt(list);
  if (!kind) return;
  const pathOfRow = new RegExp(
    `\\b${firstListPath(kind).replaceAll(/\.0\./g, '\\.\\d+\\.')}\\.\\d+(?=\\.)`,
    'g',
  );
  rowsIn(form, list).forEach((row, index) => {
    for (const element of row.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        const numbered = value.replaceAll(pathOfRow, `${list}.${index}`);
        if (numbered !== value) element.setAttribute(name, numbered);
      }
    }
    const shown = row.querySelector('[data-number]');
    if (shown) shown.textContent = String(index + 1);
  });
}
