import { bandAt, type MapArea, type Span } from '../../domain/aivss/band-borders.ts';
import type { BandId } from '../../domain/aivss/bands.ts';
import { DRIVERS, driverOf } from '../../domain/aivss/driver.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { type MapPlace, mapPlace } from '../../domain/aivss/map-place.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { say } from '../../words/say.ts';
import { badgeOf, bandLabel } from '../shared/badge.ts';
import { count, decimal, factorScore, listOf, shorten, tenth } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import { type BinSides, binsOf, type MapBin } from './bins.ts';
import { areaInWords, areaQuery } from './chosen-area.ts';
import { areaOf, type MapSize, mapFrame, mapScale } from './frame.ts';
import { type Box, distance, isInside, overlap, type Point, type TextMark } from './labels.ts';
import { drawMarks, type MarkInput, nameBox } from './marks.ts';

/** The most agents that are drawn as marks with names; more are counted in squares. */
export const MOST_NAMED = 60;
/** The longest name on the drawing; links and the table have whole names. */
const LONGEST_NAME = 24;

interface PlacedAgent extends MapPlace {
  readonly agent: Agent;
}

/** The place of an agent's headline threat, by the severity of the flaw and by what the agent adds. */
export const placesOf = ({ judgement: { headline } }: Agent): readonly MapPlace[] =>
  headline ? [mapPlace(headline)] : [];

/** The map of all scored agents by their headline threats; undefined where none is scored. */
export function catalogueMap(
  agents: readonly Agent[],
  equation: EquationId,
  places: (agent: Agent) => readonly MapPlace[] = placesOf,
) {
  const placed = agents.flatMap((agent) => places(agent).map((place) => ({ agent, ...place })));
  if (placed.length === 0) return undefined;
  const area = areaOf([
    ...placed,
    ...placed.flatMap(({ factorSum, equalBase }) =>
      equalBase === undefined ? [] : [{ factorSum, cvssBase: equalBase }],
    ),
  ]);
  const isNamed = placed.length <= MOST_NAMED;
  const drawWithNames = (size: MapSize) =>
    isNamed ? drawNamed(placed, area, equation, size) : undefined;
  const [wide, narrow] = [drawWithNames('wide'), drawWithNames('narrow')];
  const isWhole = narrow?.marks.every(({ label }) => label && label.number === undefined);
  const squares = (size: CountedSize) => drawSquares(placed, area, equation, size);
  return {
    wide: wide ?? squares('wide'),
    narrow: narrow && isWhole ? narrow : squares('narrow'),
    area,
    isNamed,
    hasLowered: placed.some(({ isLowered }) => isLowered),
    unscored: agents.length - placed.length,
    text: say('{scoreds} by factor sum and CVSS base.', {
      scoreds: count(placed.length, say('scored agent'), say('scored agents')),
    }),
    rows: isNamed ? placed.map(agentRowOf) : [],
    isCounted: !isNamed || !isWhole,
    key: numberKey(wide?.marks ?? []),
    unnamed: wide?.marks.filter(({ label }) => !label).length ?? 0,
    hasMoved: wide?.hasMoved ?? false,
    bins: isNamed ? [] : binsOf(placed, sidesOf(area, 'wide')).map((bin) => binRow(bin)),
  };
}

/** The names that the numbers of the drawing stand for. */
const numberKey = (marks: ReturnType<typeof drawNamed>['marks']) =>
  marks
    .flatMap(({ label, text: name, path }) =>
      label?.number === undefined ? [] : [{ number: label.number, name, path }],
    )
    .toSorted((a, b) => a.number - b.number);

export type CatalogueMapView = NonNullable<ReturnType<typeof catalogueMap>>;
export type MapDrawing = CatalogueMapView['wide' | 'narrow'];

const toMark = (placed: PlacedAgent): MarkInput => ({
  place: placed,
  text: shorten(placed.agent.assessment.name, LONGEST_NAME),
  title: titleOf(placed),
  path: agentPath(placed.agent.slug),
});

const titleOf = ({ agent, factorSum, cvssBase, band }: PlacedAgent): string =>
  say('{name}: {band}, factor sum {factorSum}, CVSS base {cvssBase}', {
    name: agent.assessment.name,
    band: bandLabel(band),
    factorSum: factorScore(factorSum),
    cvssBase: decimal(cvssBase),
  });

const drawNamed = (
  placed: readonly PlacedAgent[],
  area: MapArea,
  equation: EquationId,
  size: MapSize,
) => ({
  squares: [],
  frame: mapFrame(equation, area, size),
  ...drawMarks(placed.map(toMark), area, size, equation),
});

/** The smallest side of a square that holds a number, and of squares that can be told apart or touched. */
const SIDE_OF_NUMBER = 15;
const SMALLEST_CELL = { wide: 18, narrow: 28 } as const;
const SQUARE_SIDES = [0.5, 1, 2];

type CountedSize = keyof typeof SMALLEST_CELL;

function sidesOf(area: MapArea, size: CountedSize): BinSides {
  const { plot } = mapScale(area, size);
  const sideFor = (length: number, { from, to }: Span): number =>
    SQUARE_SIDES.find((side) => (length / (to - from)) * side >= SMALLEST_CELL[size]) ?? 2;
  return {
    factorSum: sideFor(plot.right - plot.left, area.factorSum),
    cvssBase: sideFor(plot.bottom - plot.top, area.cvssBase),
  };
}

function drawSquares(
  placed: readonly PlacedAgent[],
  area: MapArea,
  equation: EquationId,
  size: CountedSize,
) {
  const { x, y } = mapScale(area, size);
  const sides = sidesOf(area, size);
  const bins = binsOf(placed, sides);
  const { factorSum, cvssBase } = area;
  const cell = Math.min(
    x(factorSum.from + sides.factorSum) - x(factorSum.from),
    y(cvssBase.from) - y(cvssBase.from + sides.cvssBase),
    36,
  );
  const highest = Math.max(...bins.map(({ items }) => items.length));
  const squares = bins.map(({ area: square, items, band, bands }) => {
    const side = tenth(Math.max(8, (cell - 2) * Math.sqrt(items.length / highest)));
    return {
      title: `${areaInWords(square)}: ${count(items.length, say('agent'), say('agents'))}, ${bandsInWords(bands)}`,
      path: `/agents/${areaQuery(square)}`,
      band,
      x: tenth(x(square.factorSum.from + sides.factorSum / 2) - side / 2),
      y: tenth(y(square.cvssBase.from + sides.cvssBase / 2) - side / 2),
      side,
      /** Undefined where the square is too small for it. */
      count: side >= SIDE_OF_NUMBER ? String(items.length) : undefined,
    };
  });
  const frame = mapFrame(equation, area, size);
  const fields = frame.fields.map((field) => ({
    ...field,
    label: clearOfSquares(field, squares, mapScale(area, size), equation),
  }));
  return { frame: { ...frame, fields }, marks: [], squares, hasMoved: false };
}

/** In pixels, between the places that are tried for a name. */
const NAME_STEP = 4;

/** The name of a band where it would stand, or else at the nearest place in its band that no square covers. */
function clearOfSquares(
  { band, label }: { readonly band: BandId; readonly label: TextMark },
  squares: readonly (Point & { side: number })[],
  { plot, pointAt }: ReturnType<typeof mapScale>,
  equation: EquationId,
): TextMark {
  const taken = squares.map(({ x, y, side }) => ({
    left: x,
    top: y,
    right: x + side,
    bottom: y + side,
  }));
  const isFree = (name: TextMark) => !taken.some((square) => overlap(nameBox(name), square));
  if (isFree(label)) return label;
  const isInBand = (name: TextMark) =>
    cornersOf(nameBox(name)).every((corner) => bandAt(pointAt(corner), equation) === band);
  const names = stepsIn(plot.left, plot.right).flatMap((x) =>
    stepsIn(plot.top, plot.bottom).map((y) => ({ ...label, x, y })),
  );
  const nearestFirst = names
    .filter((name) => isInside(nameBox(name), plot))
    .toSorted((a, b) => distance(a, label) - distance(b, label));
  return nearestFirst.find((name) => isFree(name) && isInBand(name)) ?? label;
}

const stepsIn = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / NAME_STEP) + 1 }, (_, at) => from + at * NAME_STEP);

const cornersOf = ({ left, right, top, bottom }: Box): Point[] =>
  [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));

const bandsInWords = (bands: MapBin<unknown>['bands']): string =>
  listOf(bands.map(({ band, count: number }) => `${number} ${bandLabel(band)}`));

const agentRowOf = ({ agent, factorSum, cvssBase, band }: PlacedAgent) => ({
  name: agent.assessment.name,
  path: agentPath(agent.slug),
  badge: badgeOf(agent.judgement.headline),
  base: decimal(cvssBase),
  sum: factorScore(factorSum),
  driver: DRIVERS[driverOf({ factorSum, cvssBase, band })].label,
  threat: agent.judgement.headlineThreat?.title ?? '',
});

const binRow = ({ area, items, bands }: MapBin<PlacedAgent>) => ({
  sum: say('{from} to {to}', { from: area.factorSum.from, to: area.factorSum.to }),
  base: say('{from} to {to}', { from: area.cvssBase.from, to: area.cvssBase.to }),
  agents: count(items.length, say('agent'), say('agents')),
  path: `/agents/${areaQuery(area)}`,
  bands: bandsInWords(bands),
});
