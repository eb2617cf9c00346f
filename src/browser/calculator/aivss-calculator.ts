import { sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import type { Instrument } from './instrument.ts';

/**
 * The calculator. The page comes with a worked example that is computed at build time; what computes in the browser is
 * loaded when somebody first touches a control, or where the address holds a state. No touch is lost meanwhile.
 */
class AivssCalculator extends HTMLElement {
  connectedCallback(): void {
    // Until now a choice would have changed nothing but its own button, beside a result of something else.
    (this.querySelector('form') as HTMLFormElement).inert = false;
    this.addEventListener('submit', (event) => event.preventDefault());
    // Only a failure that somebody waits for is worth a word.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, () => this.#load().catch(() => {}));
    }
    this.addEventListener('input', ({ target }) =>
      this.#use(({ changed }) => changed(target as HTMLElement)),
    );
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('button')) {
        this.#use(({ pressed }) => pressed(target as HTMLElement));
      }
    });
    if (location.search) this.#use(() => {});
  }

  readonly #load = once(async (): Promise<Instrument> => {
    const { play } = await import('./instrument.ts');
    return play(this);
  });

  async #use(how: (instrument: Instrument) => void): Promise<void> {
    const instrument = await this.#load().catch(() => undefined);
    // The numbers of the example are no answer to what has been chosen.
    this.toggleAttribute('data-stale', !instrument);
    const part = (selector: string) => this.querySelector(selector) as HTMLElement;
    if (!instrument) part('[data-bar]').textContent = 'Not computed';
    sayNotLoaded(part('#result'), instrument ? '' : NOT_LOADED, () => this.#use(how));
    if (instrument) how(instrument);
  }
}

const NOT_LOADED =
  'This is not computed: the code of the calculator could not be loaded. Check the connection.';

customElements.define('aivss-calculator', AivssCalculator);
