import { say } from '../../words/say.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part, targetOf } from '../shared/part.ts';
import type { Instrument } from './instrument.ts';

/**
 * The calculator. The build computes a worked example. The code that computes in the browser is loaded at the first touch
 * of a control, or when the address holds a state; what is done until it has loaded is done then.
 */
class AivssCalculator extends HTMLElement {
  connectedCallback(): void {
    // Before this, a choice could not have changed the result.
    part(this, 'form').inert = false;
    this.addEventListener('submit', (event) => event.preventDefault());
    // Loading ahead may fail silently: it is tried again when somebody waits for it.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, () => this.#load().catch(() => {}));
    }
    this.addEventListener('input', (event) => {
      const target = targetOf(event);
      this.#use((instrument) => instrument.changed(target));
    });
    this.addEventListener('click', (event) => {
      const pressed = targetOf(event).closest('button');
      if (pressed) this.#use((instrument) => instrument.pressed(pressed));
    });
    if (/^\?|^#CVSS/i.test(location.search || location.hash)) this.#use(() => {});
  }

  readonly #load = once(async (): Promise<Instrument> => {
    const { Instrument: InstrumentClass } = await import('./instrument.ts');
    return new InstrumentClass(this);
  });

  async #use(how: (instrument: Instrument) => void): Promise<void> {
    const instrument = await this.#load().catch(() => undefined);
    // Hides the result of the example, which does not belong to what has been chosen.
    this.toggleAttribute('data-stale', !instrument);
    if (!instrument) part(this, '[data-bar]').textContent = say('Not computed');
    sayNotLoaded(part(this, '#result'), instrument ? '' : NOT_LOADED, () => this.#use(how));
    if (instrument) how(instrument);
  }
}

const NOT_LOADED = say(
  'This is not computed: the code of the calculator could not be loaded. Check the connection.',
);

customElements.define('aivss-calculator', AivssCalculator);
