import type { agentAnswers } from '../agents/agent-list.ts';
import type { CompareBar } from '../agents/compare-bar.ts';
import { keptText } from '../shared/kept.ts';
import { once } from '../shared/once.ts';
import { control, part, targetOf } from '../shared/part.ts';
import type { threatAnswers } from '../threats/threat-list.ts';
import { sayListNotLoaded } from './list-not-loaded.ts';
import { bindHeads } from './sort-heads.ts';

type AnyAnswers = ReturnType<typeof agentAnswers | typeof threatAnswers>;

/**
 * A list with tools. The page is complete without it. The code that answers is loaded when a reader turns to the tools, or
 * when the address asks something; what is pressed or typed before that is done when it has loaded.
 */
class ListFinder extends HTMLElement {
  #compare: CompareBar | undefined;
  readonly #answers = once(async (): Promise<AnyAnswers> => {
    const parameters = [this, () => this.#compare?.show()] as const;
    if (this.dataset.view === 'threats') {
      return (await import('../threats/threat-list.ts')).threatAnswers(...parameters);
    }
    return (await import('../agents/agent-list.ts')).agentAnswers(...parameters);
  });

  connectedCallback(): void {
    const table = part(this, 'table', HTMLTableElement);
    this.#bindCompare(table);
    // The further pages of a list have no tools.
    if (this.querySelector('[data-bar]')) this.#bindTools(table);
  }

  #bindTools(table: HTMLTableElement): void {
    bindHeads(table, (by) => this.#withAnswers((answers) => answers.sortBy(by)));
    this.#bindBar();
    this.#bindFacets();
    this.#onClick('[data-undo]', (answers) => answers.withdrawLast());
    this.#onClick('[data-clear]', (answers) => answers.clear());
    addEventListener('popstate', () => this.#withAnswers((answers) => answers.fromAddress()));
    // A reader who turns to the tools will soon ask, so code and data are loaded now.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, (turned) => {
        if (targetOf(turned).closest('[data-scripted], thead')) this.#prepare();
      });
    }
    if (location.search !== '' || this.#isTouched())
      this.#withAnswers(async (answers) => {
        await answers.begin();
        this.#keepInSight();
      });
  }

  /** The answer changes the height of what stands above the list that the address leads to. */
  #keepInSight(): void {
    const [visit] = performance.getEntriesByType('navigation');
    const isFirst = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
    if (isFirst && location.hash === '#list') part(this, '#list').scrollIntoView();
  }

  /** Loads the bar of a comparison when an agent is chosen, here or on a page visited before. */
  #bindCompare(table: HTMLTableElement): void {
    const bar = this.querySelector<HTMLElement>('[data-compare]');
    if (!bar) return;
    const show = once(async () => {
      const { CompareBar: CompareBarClass } = await import('../agents/compare-bar.ts');
      this.#compare = new CompareBarClass(bar, table);
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
    const name = control(form, 'name', HTMLInputElement);
    name.addEventListener('input', () => this.#withAnswers((answers) => answers.named(name.value)));
    sort.addEventListener('change', () =>
      this.#withAnswers((answers) => answers.sorted(sort.value)),
    );
    form.addEventListener('click', (event) => {
      const format = targetOf(event).closest<HTMLElement>('[data-export]')?.dataset.export;
      if (format) this.#withAnswers((answers) => answers.export(format));
    });
  }

  #bindFacets(): void {
    const form = part(this, '[data-facets] form', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) =>
      this.#withAnswers((answers) => answers.choose(target)),
    );
    form.addEventListener('click', (event) => {
      const button = targetOf(event).closest<HTMLButtonElement>('[data-more]');
      if (button) this.#withAnswers((answers) => answers.showAllValues(button));
    });
  }

  #onClick(selector: string, action: (answers: AnyAnswers) => unknown): void {
    part(this, selector).addEventListener('click', () => this.#withAnswers(action));
  }

  /** Does something with the code that answers, or says that it could not be loaded. */
  async #withAnswers(action: (answers: AnyAnswers) => unknown): Promise<void> {
    const answers = await this.#answers().catch(() => undefined);
    if (answers) await action(answers);
    else sayListNotLoaded(this, () => this.#withAnswers(action));
  }

  /** Loads ahead. A failure is not reported: the first question tries again. */
  #prepare(): void {
    this.#answers().then(
      (answers) => answers.prepare(),
      () => {},
    );
  }

  /** Whether something was typed or chosen before this code was loaded. */
  #isTouched(): boolean {
    const facets = part(this, '[data-facets] form');
    return (
      part(this, '[data-bar] [name=name]', HTMLInputElement).value.trim() !== '' ||
      facets.querySelector('input:checked') !== null ||
      [...facets.querySelectorAll('select')].some(({ value }) => value !== '')
    );
  }
}

customElements.define('list-finder', ListFinder);
