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
      ({ border }) =>
        `<polyline points="${border}" fill="none" stroke="var(--rule-strong)" stroke-width="1.25"/>`,
    ),
    overFields,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="var(--rule-strong)"/>`,
    // Read aloud, they would be a row of numbers.
    '<g aria-hidden="true">',
    ...xTicks.map(({ at, label }) => textElement(at, bottom + 18, 'middle', label)),
    ...yTicks.map(({ at, label }) => textElement(left - 8, at + 4, 'end', label)),
    '</g>',
    textElement(
      (left + right) / 2,
      bottom + 40,
      'middle',
      say('The agent adds: factor sum of the threat →'),
    ),
    `<g transform="translate(${left - 30} ${(top + bottom) / 2}) rotate(-90)">${textElement(0, 0, 'middle', say('The flaw: its CVSS base →'))}</g>`,
  ].join('');
}

/** The names of the bands. They lie on what is drawn between, since a crowded map may have no free place for them. */
export const bandNamesOf = ({ fields }: Pick<MapFrame, 'fields'>): string =>
  fields
    .map(
      ({ band, label: { x, y, text } }) =>
        `<text x="${x}" y="${y}" fill="var(--${band})" font-weight="600" stroke="var(--paper)" stroke-width="2" paint-order="stroke">${text}</text>`,
    )
    .join('');

const textElement = (x: number, y: number, anchor: string, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="var(--muted)">${text}</text>`;
