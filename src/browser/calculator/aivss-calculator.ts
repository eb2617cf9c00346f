import { sayNotLoaded } from '../not-loaded.ts';
import { once } from '../once.ts';
import type { Instrument } from './instrument.ts';

/**
 * The calculator. The page comes with a worked example that is computed at build time; what computes in the browser is
 * loaded when somebody first touches a control, or where the address holds a state. No touch is lost meanwhile.
 */
class AivssCalculator extends HTMLElement {
  connectedCallback(): void {
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
    sayNotLoaded(this, instrument ? '' : NOT_LOADED);
    if (instrument) how(instrument);
  }
}

const NOT_LOADED =
  'The calculator could not be loaded, and the numbers below are still those of the example. Check the connection and reload the page.';

customElements.define('aivss-calculator', AivssCalculator);
