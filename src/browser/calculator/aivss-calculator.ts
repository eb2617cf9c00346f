import type { Instrument } from './instrument.ts';

/**
 * The calculator. The page comes with a worked example that is computed at build time; what computes in the browser is
 * loaded when somebody first touches a control, or where the address holds a state. No touch is lost meanwhile.
 */
class AivssCalculator extends HTMLElement {
  #instrument: Promise<Instrument> | undefined;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('pointerover', this.#load);
    this.addEventListener('focusin', this.#load);
    this.addEventListener('input', ({ target }) =>
      this.#load().then(({ changed }) => changed(target as HTMLElement)),
    );
    this.addEventListener('click', ({ target }) =>
      this.#load().then(({ pressed }) => pressed(target as HTMLElement)),
    );
    if (location.search) this.#load();
  }

  readonly #load = (): Promise<Instrument> => {
    this.#instrument ??= import('./instrument.ts').then(({ play }) => play(this));
    return this.#instrument;
  };
}

customElements.define('aivss-calculator', AivssCalculator);
