import type { agentAnswers } from '../agents/agent-list.ts';
import type { CompareBar } from '../agents/compare-bar.ts';
import { keptText } from '../shared/kept.ts';
import { once } from '../shared/once.ts';
import { control, part, targetOf } from '../shared/part.ts';
import type { threatAnswers } from '../threats/threat-list.ts';
import { sayListNotLoaded } from './list-not-loaded.ts';
import { bindHeads } from './sort-heads.ts';

/** What answers, whatever the list is of. */
type AnyAnswers = ReturnType<typeof agentAnswers | typeof threatAnswers>;

/**
 * A list whose tools work. The page is complete without it. What answers is loaded when a reader turns to the tools, or
 * when the address asks something; what was pressed or typed until then is done when it has come.
 */
class ListFinder extends HTMLElement {
  #compare: CompareBar | undefined;
  readonly #answers = once(async (): Promise<AnyAnswers> => {
    const all = [this, () => this.#compare?.show()] as const;
    if (this.dataset.view === 'threats') {
      return (await import('../threats/threat-list.ts')).threatAnswers(...all);
    }
    return (await import('../agents/agent-list.ts')).agentAnswers(...all);
  });

  connectedCallback(): void {
    const table = part(this, 'table', HTMLTableElement);
    this.#bindCompare(table);
    // The further pages of a list have no tools.
    if (this.querySelector('[data-bar]')) this.#bindTools(table);
  }

  #bindTools(table: HTMLTableElement): void {
    bindHeads(table, (by) => this.#have((answers) => answers.sortBy(by)));
    this.#bindBar();
    this.#bindFacets();
    this.#onClick('[data-undo]', (answers) => answers.withdrawLast());
    this.#onClick('[data-clear]', (answers) => answers.clear());
    addEventListener('popstate', () => this.#have((answers) => answers.fromAddress()));
    // Whoever turns to the tools will soon ask: code and data come now, and the first answer is quick.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, (at) => {
        if (targetOf(at).closest('[data-scripted], thead')) this.#prepare();
      });
    }
    if (location.search !== '' || this.#isTouched()) this.#have((answers) => answers.begin());
  }

  /** The bar of a comparison comes when something is chosen: here, or on a page visited before. */
  #bindCompare(table: HTMLTableElement): void {
    const bar = this.querySelector<HTMLElement>('[data-compare]');
    if (!bar) return;
    const show = once(async () => {
      const { CompareBar } = await import('../agents/compare-bar.ts');
      this.#compare = new CompareBar(bar, table);
    });
    const showIfChosen = (): void => {
      if (
        keptText(bar.dataset.compare ?? '', () => sessionStorage) ||
        table.querySelector('tbody :checked')
      )
        show();
    };
    table.addEventListener('change', showIfChosen);
    addEventListener('pageshow', showIfChosen);
    showIfChosen();
  }

  #bindBar(): void {
    const form = part(this, '[data-bar]', HTMLFormElement);
    const sort = control(form, 'sort', HTMLSelectElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#name?.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#have((answers) => answers.named(target.value));
    });
    sort.addEventListener('change', () => this.#have((answers) => answers.sorted(sort.value)));
    form.addEventListener('click', (event) => {
      const format = targetOf(event).closest<HTMLElement>('[data-export]')?.dataset.export;
      if (format) this.#have((answers) => answers.export(format));
    });
  }

  #bindFacets(): void {
    const form = part(this, '[data-facets] form', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) =>
      this.#have((answers) => answers.choose(target)),
    );
    form.addEventListener('click', (event) => {
      const button = targetOf(event).closest<HTMLButtonElement>('[data-more]');
      if (button) this.#have((answers) => answers.showAllValues(button));
    });
  }

  #onClick(selector: string, then: (answers: AnyAnswers) => unknown): void {
    part(this, selector).addEventListener('click', () => this.#have(then));
  }

  /** Has something done by what answers, and says so where that does not come. */
  async #have(done: (answers: AnyAnswers) => unknown): Promise<void> {
    const answers = await this.#answers().catch(() => undefined);
    if (answers) await done(answers);
    else sayListNotLoaded(this, () => this.#have(done));
  }

  /** Nobody waits for it: what does not come now is asked for again, and missed then. */
  #prepare(): void {
    this.#answers().then(
      (answers) => answers.prepare(),
      () => {},
    );
  }

  /** Undefined where a list has no names to ask for. */
  get #name(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('[data-bar] [name=name]');
  }

  /** Whether something was typed or chosen before this code came. */
  #isTouched(): boolean {
    const facets = part(this, '[data-facets] form');
    return (
      (this.#name?.value.trim() ?? '') !== '' ||
      facets.querySelector('input:checked') !== null ||
      [...facets.querySelectorAll('select')].some(({ value }) => value !== '')
    );
  }
}

customElements.define('list-finder', ListFinder);
