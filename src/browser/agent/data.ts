import type { WhatIfData } from '../../views/what-if/exposure-data.ts';

/** What the page of an agent brought along for what is computed on it; undefined where nothing is scored. */
export function agentData(): WhatIfData | undefined {
  const data = document.querySelector('script[data-agent]');
  return data ? JSON.parse(data.textContent) : undefined;
}
