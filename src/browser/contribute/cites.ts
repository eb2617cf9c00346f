import { newId } from '../../views/contribute/id.ts';
import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';
import { control } from '../shared/part.ts';
import { rowsIn } from './rows.ts';

interface Entry {
  /** Identifies its row in the form, and stays when number or id change. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
}

/**
 * Offers the sources of the file wherever one may be cited, and its threats wherever one leads to others. Ticks are kept
 * when an id changes.
 */
export function showCites(form: HTMLFormElement): void {
  const offered = {
    sources: entriesOf(form, 'sources', ['title', 'id', 'url']),
    threats: entriesOf(form, 'threats', ['title', 'id']),
  };
  for (const boxes of form.querySelectorAll<HTMLElement>('[data-cites]')) {
    const list = boxes.dataset.of === 'threats' ? 'threats' : 'sources';
    const ownKey =
      list === 'threats' ? boxes.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
    showBoxes(
      boxes,
      offered[list].filter(({ key }) => key !== ownKey),
      list,
    );
  }
}

function showBoxes(
  boxes: HTMLElement,
  entries: readonly Entry[],
  list: 'sources' | 'threats',
): void {
  const shape = JSON.stringify(entries);
  if (boxes.dataset.shape === shape) return;
  boxes.dataset.shape = shape;
  const ticked = [...boxes.querySelectorAll('input')]
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset.key);
  boxes.replaceChildren(...entries.map((entry) => box(boxes, entry, ticked.includes(entry.key))));
  if (entries.length > 0) return;
  boxes.textContent = list === 'sources' ? say('No source yet.') : say('No other threat yet.');
}

function entriesOf(
  form: HTMLFormElement,
  list: 'sources' | 'threats',
  keys: readonly string[],
): Entry[] {
  const taken = new Set<string>();
  return rowsIn(form, list).flatMap((row, index) => {
    const answerTo = (key: string): string =>
      control(form, `${list}.${index}.${key}`, HTMLInputElement).value.trim();
    if (keys.every((key) => answerTo(key) === '')) return [];
    const title = answerTo('title');
    const id = answerTo('id') || newId(title, list, taken);
    taken.add(id);
    return [{ key: row.dataset.row ?? '', id, title: title || id }];
  });
}

function box({ dataset }: HTMLElement, entry: Entry, checked: boolean): HTMLLabelElement {
  const input = element('input', '');
  const type = dataset.one === undefined ? 'checkbox' : 'radio';
  Object.assign(input, { type, name: dataset.cites, value: entry.id, checked });
  input.dataset.key = entry.key;
  return element('label', '', input, element('span', '', entry.title));
}
