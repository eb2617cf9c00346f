import { say } from '../../words/say.ts';
import type { MapFrame } from './frame.ts';

/**
 * What every map lies on, as markup: the fields of the bands, and the axes. It takes its colours from its page.
 *
 * @param between what lies over the fields and under the axes
 */
export function groundOf({ fields, plot, xTicks, yTicks }: MapFrame, between = ''): string {
  const { left, right, top, bottom } = plot;
  return [
    ...fields.map(
      ({ band, reached }) =>
        // Fields lie on each other: the paper under each keeps the tints apart.
        `<polygon points="${reached}" fill="color-mix(in srgb,var(--${band}) 9%,var(--paper))"/>`,
    ),
    ...fields.map(
      ({ band, border, label: { x, y, text } }) =>
        `<polyline points="${border}" fill="none" stroke="var(--rule-strong)" stroke-width="1.25"/><text x="${x}" y="${y}" fill="var(--${band})" font-weight="600">${text}</text>`,
    ),
    between,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="var(--rule-strong)"/>`,
    ...xTicks.map(({ at, label }) => words(at, bottom + 18, 'middle', label)),
    ...yTicks.map(({ at, label }) => words(left - 8, at + 4, 'end', label)),
    words((left + right) / 2, bottom + 40, 'middle', say('What the agent adds: its factor sum →')),
    `<g transform="translate(${left - 30} ${(top + bottom) / 2}) rotate(-90)">${words(0, 0, 'middle', say('The flaw: its CVSS base →'))}</g>`,
  ].join('');
}

const words = (x: number, y: number, anchor: string, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="var(--muted)">${text}</text>`;
