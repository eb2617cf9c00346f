import type { WhatIfData } from '../../presentation/what-if/exposure-data.ts';

/** The what-if of an agent. What computes and what is shown are loaded when somebody opens it or follows a link to it. */
class WhatIf extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details') as HTMLDetailsElement;
    const open = async (): Promise<void> => {
      details.removeEventListener('toggle', open);
      const { showPanel } = await import('./panel.ts');
      const data: WhatIfData = JSON.parse(this.dataset.agent ?? '');
      showPanel(this.querySelector('[data-panel]') as HTMLElement, data);
    };
    details.addEventListener('toggle', open);
    if (location.hash === '#what-if' && location.search !== '') details.open = true;
  }
}

customElements.define('what-if', WhatIf);
