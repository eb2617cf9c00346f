import { type AmplifiedFlaw, amplify } from '../../domain/aivss/amplification.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { ScoreInputs } from '../../domain/aivss/score.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { SCALE_TICKS, STRETCHES } from '../shared/band-scale.ts';
import { decimal, tenth } from '../shared/format.ts';

const WIDTH = 560;
const HEIGHT = 360;
const PLOT = { left: 44, top: 12, right: WIDTH - 74, bottom: HEIGHT - 44 } as const;

const xOf = (base: number): number => tenth(PLOT.left + ((PLOT.right - PLOT.left) * base) / 10);
const yOf = (score: number): number => tenth(PLOT.bottom - ((PLOT.bottom - PLOT.top) * score) / 10);
const diagonalPoints = (): string[] => [`${xOf(0)},${yOf(0)}`, `${xOf(10)},${yOf(10)}`];

/** The amplification curve of an agent as a drawing, and the same as a table. */
export function curveOf(factors: ScoreInputs['factors'], equation: EquationId) {
  const flaws = amplify(factors, equation);
  const exact = flaws.map(({ cvssBase, uplift }) => ({
    cvssBase,
    value: Math.min(cvssBase + uplift, 10),
  }));
  const points = cornersOf(exact).map(({ cvssBase, value }) => `${xOf(cvssBase)},${yOf(value)}`);
  const diagonal = diagonalPoints();
  return {
    width: WIDTH,
    height: HEIGHT,
    curve: points.join(' '),
    /** What the agent adds: the area between the curve and the diagonal, on which a flaw keeps its base. */
    area: [...points, ...diagonal.toReversed()].join(' '),
    rows: flaws.map(({ cvssBase, cvssBand, score, band }) => ({
      base: badgeOf({ score: cvssBase, band: cvssBand }),
      result: badgeOf({ score, band }),
    })),
    text: inWords(flaws),
    /** Whether the agent adds nothing, so that the curve would lie on the diagonal. */
    isFlat: isFlat(flaws),
  };
}
export type CurveView = ReturnType<typeof curveOf>;

/** The points at which the curve bends. All points must have equal distances. */
const cornersOf = <P extends { readonly value: number }>(points: readonly P[]): P[] =>
  points.filter(({ value }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return !before || !after || Math.abs(before.value + after.value - 2 * value) > 1e-6;
  });

const isFlat = (flaws: readonly AmplifiedFlaw[]): boolean =>
  flaws.every(({ cvssBase, score }) => cvssBase === score);

function inWords(flaws: readonly AmplifiedFlaw[]): string {
  if (isFlat(flaws)) return say('This agent adds nothing to a flaw: each keeps its CVSS base.');
  const scoreAt = (base: number): string =>
    decimal(flaws.find(({ cvssBase }) => cvssBase === base)?.score ?? 0);
  return say(
    'A flaw with a CVSS base of 3 becomes {low}, one of 5 becomes {middle}, one of 8 becomes {high}.',
    { low: scoreAt(3), middle: scoreAt(5), high: scoreAt(8) },
  );
}

/** What all drawings share: bands, scales and the diagonal, on which a flaw keeps its base. */
export function curveFrame(): string {
  const bands = STRETCHES.map(({ band, from, to }) => {
    const [top, height] = [yOf(to), tenth(yOf(from) - yOf(to))];
    const stripe = `<rect x="${PLOT.left}" y="${top}" width="${PLOT.right - PLOT.left}" height="${height}" fill="var(--${band})" opacity=".08"/>`;
    const label = textElement(PLOT.right + 8, top + height / 2 + 4, 'start', BANDS[band].label);
    return stripe + label;
  });
  const rows = SCALE_TICKS.map(
    (score) =>
      `<path stroke="var(--rule)" d="M${PLOT.left} ${yOf(score)}H${PLOT.right}"/>${textElement(PLOT.left - 8, yOf(score) + 4, 'end', String(score))}`,
  );
  const columns = [0, 2, 4, 6, 8, 10].map((base) =>
    textElement(xOf(base), PLOT.bottom + 18, 'middle', String(base)),
  );
  const axis = `<path fill="none" stroke="var(--rule-strong)" d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}"/>`;
  const diagonal = `<polyline stroke="var(--muted)" stroke-width="1.25" stroke-dasharray="5 4" points="${diagonalPoints().join(' ')}"/>`;
  const title = textElement(
    (PLOT.left + PLOT.right) / 2,
    PLOT.bottom + 38,
    'middle',
    say('CVSS v4.0 base of the flaw'),
  );
  return [...bands, ...rows, ...columns, title, diagonal, axis].join('');
}

const textElement = (x: number, y: number, anchor: string, text: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="13" fill="var(--muted)">${text}</text>`;
