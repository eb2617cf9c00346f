import { newId } from '../../views/contribute/id.ts';
import { element } from '../shared/elements.ts';
import { control } from '../shared/part.ts';
import { rowsIn } from './rows.ts';

interface Source {
  /** Its entry in the form, whatever its number and id. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
}

/** Offers the sources of the file wherever a source may be cited. What was ticked stays ticked, also under a new id. */
export function showCites(form: HTMLFormElement): void {
  const sources = sourcesOf(form);
  const shape = JSON.stringify(sources);
  for (const boxes of form.querySelectorAll<HTMLElement>('[data-cites]')) {
    if (boxes.dataset.shape === shape) continue;
    boxes.dataset.shape = shape;
    const ticked = [...boxes.querySelectorAll('input')]
      .filter(({ checked }) => checked)
      .map(({ dataset }) => dataset.source);
    boxes.replaceChildren(
      ...sources.map((source) =>
        box(boxes.dataset.cites ?? '', source, ticked.includes(source.key)),
      ),
    );
    if (sources.length === 0) boxes.textContent = 'No source yet.';
  }
}

function sourcesOf(form: HTMLFormElement): Source[] {
  const taken = new Set<string>();
  return rowsIn(form, 'sources').flatMap((row, index) => {
    const said = (key: string): string =>
      control(form, `sources.${index}.${key}`, HTMLInputElement).value.trim();
    const [title, own] = [said('title'), said('id')];
    if ([title, own, said('url')].every((text) => text === '')) return [];
    const id = own || newId(title, 'sources', taken);
    taken.add(id);
    return [{ key: row.dataset.row ?? '', id, title: title || id }];
  });
}

function box(name: string, source: Source, checked: boolean): HTMLLabelElement {
  const input = element('input', '');
  Object.assign(input, { type: 'checkbox', name, value: source.id, checked });
  input.dataset.source = source.key;
  return element('label', '', input, element('span', '', source.title));
}
