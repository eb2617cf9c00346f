import { say } from '../../words/say.ts';
import type { MapFrame } from './frame.ts';

/**
 * The background of a map as markup: the fields of the bands, and the axes. It takes its colours from its page.
 *
 * @param overFields markup that is drawn over the fields and under the axes
 */
export function groundOf({ fields, plot, xTicks, yTicks }: MapFrame, overFields = ''): string {
  const { left, right, top, bottom } = plot;
  return [
    ...fields.map(
      ({ band, reached }) =>
        // Fields overlap: each is mixed with the paper, so that tints do not add up.
        `<polygon points="${reached}" fill="color-mix(in srgb,var(--${band}) 9%,var(--paper))"/>`,
    ),
    ...fields.map(
      ({ band, border, label: { x, y, text } }) =>
        `<polyline points="${border}" fill="none" stroke="var(--rule-strong)" stroke-width="1.25"/><text x="${x}" y="${y}" fill="var(--${band})" font-weight="600">${text}</text>`,
    ),
    overFields,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="var(--rule-strong)"/>`,
    ...xTicks.map(({ at, label }) => textElement(at, bottom + 18, 'middle', label)),
    ...yTicks.map(({ at, label }) => textElement(left - 8, at + 4, 'end', label)),
    textElement(
      (left + right) / 2,
      bottom + 40,
      'middle',
      say('What the agent adds: its factor sum →'),
    ),
    `<g transform="translate(${left - 30} ${(top + bottom) / 2}) rotate(-90)">${textElement(0, 0, 'middle', say('The flaw: its CVSS base →'))}</g>`,
  ].join('');
}

const textElement = (x: number, y: number, anchor: string, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="var(--muted)">${text}</text>`;
