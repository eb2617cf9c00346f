import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { isScored } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { say } from '../../words/say.ts';
import { tenth } from '../shared/format.ts';
import { threatHash } from '../shared/paths.ts';
import { type MapFrame, mapFrame, mapScale } from './frame.ts';
import { signedMap } from './signed-map.ts';

/** The scored threats of an agent by number, in the order of its page. */
export const threatMap = ({ judgement }: Pick<Agent, 'judgement'>, equation: EquationId) =>
  signedMap(
    judgement.threats.filter(isScored).map(({ id, title, scores }, at) => ({
      sign: String(at + 1),
      title,
      path: threatHash(id),
      score: scores[equation],
    })),
    equation,
  );

/** Dots of the cloud are this far apart at least, in points. */
const GRAIN = 0.25;

/**
 * What every map of an agent lies on, drawn once for the site: the bands, the axes, and all agents as grey dots. It
 * takes its colours from the page that uses it, so that the page of an agent does not change with the others.
 */
export function mapGround(agents: readonly Agent[], equation: EquationId): string {
  const frame = mapFrame(equation, WHOLE_MAP, 'square');
  return [...fieldsOf(frame), cloudOf(agents), ...axesOf(frame)].join('');
}

const fieldsOf = ({ fields }: MapFrame): string[] => [
  ...fields.map(
    ({ band, reached }) =>
      // Fields lie on each other: the paper between them keeps the tints apart.
      `<polygon points="${reached}" fill="var(--paper)"/><polygon points="${reached}" fill="var(--${band})" fill-opacity=".09"/>`,
  ),
  ...fields.map(
    ({ band, border, label }) =>
      `<polyline points="${border}" fill="none" stroke="var(--rule-strong)"/><text x="${label.x}" y="${label.y}" fill="var(--${band})" font-weight="600">${label.text}</text>`,
  ),
];

function cloudOf(agents: readonly Agent[]): string {
  const { x, y } = mapScale(WHOLE_MAP, 'square');
  const snapped = (value: number): number => Math.round(value / GRAIN) * GRAIN;
  const dots = agents.flatMap(({ judgement: { headline } }) =>
    headline ? [`M${x(snapped(headline.factorSum))} ${y(snapped(headline.cvssBase))}h0`] : [],
  );
  return `<path d="${[...new Set(dots)].join('')}" stroke="var(--muted)" stroke-opacity=".45" stroke-width="5" stroke-linecap="round"/>`;
}

const axesOf = ({ plot, xTicks, yTicks }: MapFrame): string[] => [
  `<path d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}" fill="none" stroke="var(--rule-strong)"/>`,
  ...xTicks.map(({ at, label }) => words(at, plot.bottom + 18, 'middle', label)),
  ...yTicks.map(({ at, label }) => words(plot.left - 8, at + 4, 'end', label)),
  words(
    (plot.left + plot.right) / 2,
    plot.bottom + 42,
    'middle',
    say('What the agent adds: its factor sum →'),
  ),
  `<text transform="translate(14 ${tenth((plot.top + plot.bottom) / 2)}) rotate(-90)" text-anchor="middle" fill="var(--muted)">The flaw: its CVSS base →</text>`,
];

const words = (x: number, y: number, anchor: string, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="var(--muted)">${text}</text>`;
