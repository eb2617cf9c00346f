import type { WhatIfData } from '../../presentation/what-if/exposure-data.ts';
import { enhance } from '../enhance.ts';

/** The what-if of an agent. What computes and what is shown are loaded when somebody opens it or follows a link to it. */
enhance<HTMLDetailsElement>('details.try', (details) => {
  const open = async (): Promise<void> => {
    details.removeEventListener('toggle', open);
    const { showPanel } = await import('./panel.ts');
    const data: WhatIfData = JSON.parse(details.dataset.agent ?? '');
    showPanel(details.querySelector('[data-panel]') as HTMLElement, data);
  };
  details.addEventListener('toggle', open);
  if (location.hash === '#what-if' && location.search !== '') details.open = true;
});
