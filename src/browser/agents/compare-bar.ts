import { COMPARED_MAX, COMPARED_MIN, comparisonQuery } from '../../views/compare/address.ts';
import { say } from '../../words/say.ts';
import { keepText, keptList } from '../shared/kept.ts';
import { part } from '../shared/part.ts';

interface Chosen {
  readonly slug: string;
  readonly name: string;
}

/** The agents chosen for a comparison: kept while the reader goes from page to page, under the name that the bar has. */
export class CompareBar {
  readonly #bar: HTMLElement;
  readonly #table: HTMLTableElement;
  #chosen: readonly Chosen[];

  constructor(bar: HTMLElement, table: HTMLTableElement) {
    this.#bar = bar;
    this.#table = table;
    // What a reader ticked before this code came counts: all of it, before a box is brought to what is chosen.
    const early = this.#boxes().filter(({ checked }) => checked);
    this.#chosen = early.reduce(withBox, this.#remembered() ?? []);
    // On another page, from which the reader comes back, more may have been chosen.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#chosen = this.#remembered() ?? this.#chosen;
      this.show();
    });
    table.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') {
        this.#set(withBox(this.#chosen, target));
      }
    });
    part(bar, '[data-compare-clear]').addEventListener('click', () => {
      this.#set([]);
      this.#boxes()[0]?.focus();
    });
    this.#set(this.#chosen);
  }

  /** Brings the boxes of the rows and the bar to what is chosen. */
  show(): void {
    const slugs = this.#chosen.map(({ slug }) => slug);
    for (const box of this.#boxes()) {
      box.checked = slugs.includes(box.value);
      box.disabled = !box.checked && slugs.length >= COMPARED_MAX;
    }
    this.#bar.hidden = slugs.length === 0;
    const names = this.#chosen.map(({ name }) => name).join(', ');
    part(this.#bar, '[data-compare-names]').textContent =
      slugs.length === 1 ? say('{names}. Choose one to three more to compare.', { names }) : names;
    const link = part(this.#bar, '[data-compare-link]', HTMLAnchorElement);
    link.hidden = slugs.length < COMPARED_MIN;
    link.textContent = say('Compare {slugs}', { slugs: slugs.length });
    link.search = comparisonQuery({ slugs });
  }

  #set(chosen: readonly Chosen[]): void {
    this.#chosen = chosen;
    keepText(this.#key, JSON.stringify(chosen), () => sessionStorage);
    this.show();
  }

  /** Undefined in a browser that keeps nothing; it compares all the same, on this page. */
  #remembered(): readonly Chosen[] | undefined {
    return keptList(this.#key, isChosen, () => sessionStorage)?.slice(0, COMPARED_MAX);
  }

  get #key(): string {
    return this.#bar.dataset.compare ?? '';
  }

  #boxes = (): HTMLInputElement[] => [
    ...this.#table.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]'),
  ];
}

/** What is chosen once a reader has ticked a box, or taken the tick away. */
function withBox(chosen: readonly Chosen[], box: HTMLInputElement): readonly Chosen[] {
  const slug = box.value;
  // The browser itself may have ticked it again: it keeps its place.
  if (box.checked && chosen.some((one) => one.slug === slug)) return chosen;
  const others = chosen.filter((one) => one.slug !== slug);
  const name = box.closest('tr')?.querySelector('a')?.textContent ?? slug;
  return box.checked ? [...others, { slug, name }].slice(0, COMPARED_MAX) : others;
}

const isChosen = (one: unknown): one is Chosen =>
  typeof one === 'object' &&
  one !== null &&
  'slug' in one &&
  typeof one.slug === 'string' &&
  'name' in one &&
  typeof one.name === 'string';
