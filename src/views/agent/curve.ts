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

const x = (base: number): number => tenth(PLOT.left + ((PLOT.right - PLOT.left) * base) / 10);
const y = (score: number): number => tenth(PLOT.bottom - ((PLOT.bottom - PLOT.top) * score) / 10);
const diagonalPoints = (): string[] => [`${x(0)},${y(0)}`, `${x(10)},${y(10)}`];

/** The amplification curve of an agent as a drawing, with the table that says the same. */
export function curveOf(factors: ScoreInputs['factors'], equation: EquationId) {
  const flaws = amplify(factors, equation);
  const exact = flaws.map(({ cvssBase, uplift }) => ({
    cvssBase,
    value: Math.min(cvssBase + uplift, 10),
  }));
  const points = withoutStraights(exact).map(({ cvssBase, value }) => `${x(cvssBase)},${y(value)}`);
  const diagonal = diagonalPoints();
  return {
    width: WIDTH,
    height: HEIGHT,
    /** Points of the curve. */
    curve: points.join(' '),
    /** The area between it and the line on which a flaw would stay what it is: what the agent adds. */
    area: [...points, ...diagonal.toReversed()].join(' '),
    rows: flaws.map(({ cvssBase, cvssBand, score, band }) => ({
      base: badgeOf({ score: cvssBase, band: cvssBand }),
      result: badgeOf({ score, band }),
    })),
    text: inWords(flaws),
    /** No flaw becomes another here, so that a drawing would show one line over the other. */
    isFlat: isFlat(flaws),
  };
}
export type CurveView = ReturnType<typeof curveOf>;

/** The points between which the curve is straight. They lie at equal distances. */
const withoutStraights = <P extends { readonly value: number }>(points: readonly P[]): P[] =>
  points.filter(({ value }, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    return !before || !after || Math.abs(before.value + after.value - 2 * value) > 1e-6;
  });

const isFlat = (flaws: readonly AmplifiedFlaw[]): boolean =>
  flaws.every(({ cvssBase, score }) => cvssBase === score);

function inWords(flaws: readonly AmplifiedFlaw[]): string {
  if (isFlat(flaws)) return say('This agent adds nothing to a flaw: each keeps its CVSS base.');
  const at = (base: number): string =>
    decimal(flaws.find(({ cvssBase }) => cvssBase === base)?.score ?? 0);
  return say(
    'A flaw with a CVSS base of 3 becomes {low}, one of 5 becomes {middle}, one of 8 becomes {high}.',
    { low: at(3), middle: at(5), high: at(8) },
  );
}

/** What is the same in every drawing: bands, scales and the line on which a flaw stays what it is. */
export function curveFrame(): string {
  const bands = STRETCHES.map(({ band, from, to }) => {
    const [top, height] = [y(to), tenth(y(from) - y(to))];
    const stripe = `<rect x="${PLOT.left}" y="${top}" width="${PLOT.right - PLOT.left}" height="${height}" fill="var(--${band})" opacity=".08"/>`;
    const label = word(PLOT.right + 8, top + height / 2 + 4, 'start', BANDS[band].label);
    return stripe + label;
  });
  const rows = SCALE_TICKS.map(
    (score) =>
      `<path stroke="var(--rule)" d="M${PLOT.left} ${y(score)}H${PLOT.right}"/>${word(PLOT.left - 8, y(score) + 4, 'end', String(score))}`,
  );
  const columns = [0, 2, 4, 6, 8, 10].map((base) =>
    word(x(base), PLOT.bottom + 18, 'middle', String(base)),
  );
  const axis = `<path fill="none" stroke="var(--rule-strong)" d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}"/>`;
  const diagonal = `<polyline stroke="var(--muted)" stroke-width="1.25" stroke-dasharray="5 4" points="${diagonalPoints().join(' ')}"/>`;
  const title = word(
    (PLOT.left + PLOT.right) / 2,
    PLOT.bottom + 38,
    'middle',
    say('CVSS v4.0 base of the flaw'),
  );
  return [...bands, ...rows, ...columns, title, diagonal, axis].join('');
}

const word = (at: number, line: number, anchor: string, text: string): string =>
  `<text x="${at}" y="${line}" text-anchor="${anchor}" font-size="13" fill="var(--muted)">${text}</text>`;
