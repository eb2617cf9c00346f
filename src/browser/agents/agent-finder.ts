import { once } from '../shared/once.ts';
import { control, part, targetOf } from '../shared/part.ts';
import { bindHeads } from '../shared/sort-heads.ts';
import type { AgentAnswers } from './agent-answers.ts';
import { sayAgentsNotLoaded } from './agents-not-loaded.ts';
import { CompareBar } from './compare-bar.ts';

/**
 * A list of agents whose tools work. The page is complete without it. What answers is loaded when a reader turns to
 * the tools, or when the address asks something; what was pressed or typed until then is done when it has come.
 */
class AgentFinder extends HTMLElement {
  #compare: CompareBar | undefined;
  readonly #path = location.pathname;
  readonly #answers = once(async () => {
    const { AgentAnswers } = await import('./agent-answers.ts');
    return new AgentAnswers(this, this.#path, () => this.#compare?.show());
  });

  connectedCallback(): void {
    const table = part(this, 'table', HTMLTableElement);
    const bar = this.querySelector<HTMLElement>('[data-compare]');
    this.#compare = bar ? new CompareBar(bar, table) : undefined;
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

  #bindBar(): void {
    const form = part(this, '[data-bar]', HTMLFormElement);
    const [name, sort] = [
      control(form, 'name', HTMLInputElement),
      control(form, 'sort', HTMLSelectElement),
    ];
    form.addEventListener('submit', (event) => event.preventDefault());
    name.addEventListener('input', () => this.#have((answers) => answers.named(name.value)));
    sort.addEventListener('change', () => this.#have((answers) => answers.sorted(sort.value)));
    form.addEventListener('click', (event) => {
      const kind = targetOf(event).closest<HTMLElement>('[data-export]')?.dataset.export;
      if (kind) this.#have((answers) => answers.export(kind));
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

  #onClick(selector: string, then: (answers: AgentAnswers) => unknown): void {
    part(this, selector).addEventListener('click', () => this.#have(then));
  }

  /** Has something done by what answers, and says so where that does not come. */
  async #have(done: (answers: AgentAnswers) => unknown): Promise<void> {
    const answers = await this.#answers().catch(() => undefined);
    if (answers) await done(answers);
    else sayAgentsNotLoaded(this, () => this.#have(done));
  }

  /** Nobody waits for it: what does not come now is asked for again, and missed then. */
  #prepare(): void {
    this.#answers().then(
      (answers) => answers.prepare(),
      () => {},
    );
  }

  /** Whether something was typed or chosen before this code came. */
  #isTouched(): boolean {
    const facets = part(this, '[data-facets] form');
    return (
      part(this, '[data-bar] [name=name]', HTMLInputElement).value.trim() !== '' ||
      facets.querySelector('input:checked') !== null ||
      [...facets.querySelectorAll('select')].some(({ value }) => value !== '')
    );
  }
}

customElements.define('agent-finder', AgentFinder);
