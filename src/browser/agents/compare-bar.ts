import { COMPARED_MAX, COMPARED_MIN, comparisonQuery } from '../../views/compare/address.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { keepText, keptList } from '../shared/kept.ts';
import { part } from '../shared/part.ts';

const FULL = say('No more than {most} fit into a comparison.', { most: COMPARED_MAX });

interface Chosen {
  readonly slug: string;
  readonly name: string;
}

/** The agents chosen for a comparison. They are kept from page to page, under the key that the bar has in `data-compare`. */
export class CompareBar {
  readonly #bar: HTMLElement;
  readonly #table: HTMLTableElement;
  #chosen: readonly Chosen[];

  constructor(bar: HTMLElement, table: HTMLTableElement) {
    this.#bar = bar;
    this.#table = table;
    // Ticks from before this code was loaded count. They are read before `show` sets the boxes.
    const ticked = this.#boxes().filter(({ checked }) => checked);
    this.#chosen = ticked.reduce(choiceAfter, this.#remembered() ?? []);
    // The reader may come back from another page where more agents were chosen.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#chosen = this.#remembered() ?? this.#chosen;
      this.show();
    });
    table.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') {
        this.#choose(target);
      }
    });
    part(bar, '[data-compare-clear]').addEventListener('click', () => {
      this.#set([]);
      this.#readAloud();
      this.#boxes()[0]?.focus();
    });
    this.#set(this.#chosen);
    if (ticked.length > 0) this.#readAloud();
  }

  /** Shows what is chosen, in the boxes of the rows and in the bar. */
  show(): void {
    const slugs = this.#chosen.map(({ slug }) => slug);
    const most = COMPARED_MAX;
    for (const box of this.#boxes()) {
      box.checked = slugs.includes(box.value);
      const isRefused = this.#isFull && !box.checked;
      // A disabled box would not get the focus, and its reason would not be heard.
      box.ariaDisabled = isRefused ? 'true' : null;
      box.title = isRefused ? FULL : '';
    }
    this.#bar.hidden = slugs.length === 0;
    const names = this.#chosen.map(({ name }) => name).join(', ');
    part(this.#bar, '[data-compare-names]').textContent =
      slugs.length === 1 ? say('{names}. Choose one to three more to compare.', { names }) : names;
    const link = part(this.#bar, '[data-compare-link]', HTMLAnchorElement);
    link.hidden = slugs.length < COMPARED_MIN;
    link.textContent = this.#isFull
      ? say('Compare {most} (the most that fit)', { most })
      : say('Compare {slugs}', { slugs: slugs.length });
    link.search = comparisonQuery({ slugs });
  }

  #choose(box: HTMLInputElement): void {
    const isRefused = this.#isFull && box.checked;
    this.#set(choiceAfter(this.#chosen, box));
    if (isRefused) announce(FULL);
    else this.#readAloud();
  }

  /** Has a screen reader say what the bar shows, which may be far from the box. */
  #readAloud(): void {
    const names = part(this.#bar, '[data-compare-names]').textContent;
    announce(`${this.#bar.ariaLabel}: ${names || say('none')}`);
  }

  get #isFull(): boolean {
    return this.#chosen.length >= COMPARED_MAX;
  }

  #set(chosen: readonly Chosen[]): void {
    this.#chosen = chosen;
    keepText(this.#key, JSON.stringify(chosen), () => sessionStorage);
    this.show();
  }

  /** Undefined in a browser that stores nothing: there the choice lasts as long as the page. */
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

/** The choice after a box was ticked or unticked. */
function choiceAfter(chosen: readonly Chosen[], box: HTMLInputElement): readonly Chosen[] {
  const slug = box.value;
  // A browser restores ticks when a reader comes back: the agent keeps its place.
  if (box.checked && chosen.some((agent) => agent.slug === slug)) return chosen;
  const others = chosen.filter((agent) => agent.slug !== slug);
  const name = box.closest('tr')?.querySelector('a')?.textContent ?? slug;
  return box.checked ? [...others, { slug, name }].slice(0, COMPARED_MAX) : others;
}

const isChosen = (entry: unknown): entry is Chosen =>
  typeof entry === 'object' &&
  entry !== null &&
  'slug' in entry &&
  typeof entry.slug === 'string' &&
  'name' in entry &&
  typeof entry.name === 'string';
