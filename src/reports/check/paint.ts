import type { Severity } from '../../domain/diagnostic.ts';

/** How a part of a report is highlighted: in colour on a terminal, and not at all on a page or in a plain file. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

export const COLOURS = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Severity, Style>;
