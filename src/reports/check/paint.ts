import type { Severity } from '../../domain/diagnostic.ts';

/** How a stretch of a report is set off. A terminal has colours for it; a page and a plain file have none. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

export const COLOURS = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Severity, Style>;
