/**
 * The calculator. The page comes with a worked example that is computed at build time; what computes in the browser is
 * loaded when somebody first touches a control, or where the address holds a state.
 */
class AivssCalculator extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => event.preventDefault());
    if (location.search) this.#start();
    else for (const touch of TOUCHES) this.addEventListener(touch, this.#start, { once: true });
  }

  readonly #start = (): void => {
    for (const touch of TOUCHES) this.removeEventListener(touch, this.#start);
    import('./instrument.ts').then(({ play }) => play(this));
  };
}

const TOUCHES = ['pointerover', 'focusin', 'input'] as const;

customElements.define('aivss-calculator', AivssCalculator);
