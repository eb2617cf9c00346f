import type { Control } from '../../domain/controls.ts';

const NO_RISK = 'other';

/** The controls that are chosen, in an address. */
export const CONTROLS_KEY = 'take';

/** The id of a control, in the address and in forms: `user.agentic-ai-tool-misuse`. */
export const controlId = ({ by, risk }: Control): string => `${by}.${risk ?? NO_RISK}`;

/** Reads the query: single controls, and actors of whom all are chosen. Controls that are not offered are left out. */
export function readControls(query: string, offered: readonly string[]): string[] {
  const parts = partsOfQuery(query, CONTROLS_KEY);
  return offered.filter((id) => parts.some((part) => part === id || id.startsWith(`${part}.`)));
}

export const partsOfQuery = (query: string, key: string): string[] =>
  new URLSearchParams(query).get(key)?.split(',').filter(Boolean) ?? [];
