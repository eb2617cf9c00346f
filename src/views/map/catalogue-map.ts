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
import { areaOf, type MapScale, type MapSize, mapFrame, mapScale } from './frame.ts';
import { type Box, distance, isInside, meet, type Point, type TextMark } from './labels.ts';
import { drawMarks, type MarkOf, nameBox } from './marks.ts';

/** So many agents are named marks; more are counted in squares. */
export const MOST_NAMED = 60;
/** Names are cut on the drawing; links and the table have them whole. */
const LONGEST_NAME = 24;

interface Placed extends MapPlace {
  readonly agent: Agent;
}

/** Where the headline threat of an agent stands: how severe the flaw is, and how much the agent adds. */
export const placesOf = ({ judgement: { headline } }: Agent): readonly MapPlace[] =>
  headline ? [mapPlace(headline)] : [];

/** Every scored agent by its headline threat. */
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
  const named = (size: MapSize) => (isNamed ? drawNamed(placed, area, equation, size) : undefined);
  const [wide, narrow] = [named('wide'), named('narrow')];
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
    rows: isNamed ? placed.map((one) => rowOf(one)) : [],
    isCounted: !isNamed || !isWhole,
    key: keyOf(wide?.marks ?? []),
    unnamed: wide?.marks.filter(({ label }) => !label).length ?? 0,
    hasMoved: wide?.hasMoved ?? false,
    bins: isNamed ? [] : binsOf(placed, sidesOf(area, 'wide')).map((bin) => binRow(bin)),
  };
}

/** What the numbers of the drawing stand for. */
const keyOf = (marks: ReturnType<typeof drawNamed>['marks']) =>
  marks
    .flatMap(({ label, text: name, path }) =>
      label?.number === undefined ? [] : [{ number: label.number, name, path }],
    )
    .toSorted((a, b) => a.number - b.number);

export type CatalogueMapView = NonNullable<ReturnType<typeof catalogueMap>>;
export type MapDrawing = CatalogueMapView['wide' | 'narrow'];

const toMark = (placed: Placed): MarkOf => ({
  place: placed,
  text: shorten(placed.agent.assessment.name, LONGEST_NAME),
  title: titleOf(placed),
  path: agentPath(placed.agent.slug),
});

const titleOf = ({ agent, factorSum, cvssBase, band }: Placed): string =>
  say('{name}: {band}, factor sum {factorSum}, CVSS base {cvssBase}', {
    name: agent.assessment.name,
    band: bandLabel(band),
    factorSum: factorScore(factorSum),
    cvssBase: decimal(cvssBase),
  });

const drawNamed = (
  placed: readonly Placed[],
  area: MapArea,
  equation: EquationId,
  size: MapSize,
) => ({
  squares: [],
  frame: mapFrame(equation, area, size),
  ...drawMarks(placed.map(toMark), area, size, equation),
});

/** A number fits into a square of this side, and each size has squares that can be told apart or touched. */
const SIDE_OF_NUMBER = 15;
const LEAST_CELL = { wide: 18, narrow: 28 } as const;
const SIDES = [0.5, 1, 2];

type CountedSize = keyof typeof LEAST_CELL;

function sidesOf(area: MapArea, size: CountedSize): BinSides {
  const { plot } = mapScale(area, size);
  const sideFor = (length: number, { from, to }: Span): number =>
    SIDES.find((side) => (length / (to - from)) * side >= LEAST_CELL[size]) ?? 2;
  return {
    factorSum: sideFor(plot.right - plot.left, area.factorSum),
    cvssBase: sideFor(plot.bottom - plot.top, area.cvssBase),
  };
}

function drawSquares(
  placed: readonly Placed[],
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
  const most = Math.max(...bins.map(({ items }) => items.length));
  const squares = bins.map(({ area: own, items, band, bands }) => {
    const side = tenth(Math.max(8, (cell - 2) * Math.sqrt(items.length / most)));
    return {
      title: `${areaInWords(own)}: ${count(items.length, say('agent'), say('agents'))}, ${bandsInWords(bands)}`,
      path: `/agents/${areaQuery(own)}`,
      band,
      x: tenth(x(own.factorSum.from + sides.factorSum / 2) - side / 2),
      y: tenth(y(own.cvssBase.from + sides.cvssBase / 2) - side / 2),
      side,
      /** Where the square is large enough for it. */
      count: side >= SIDE_OF_NUMBER ? String(items.length) : undefined,
    };
  });
  const frame = mapFrame(equation, area, size);
  const fields = frame.fields.map((field) => ({
    ...field,
    label: uncovered(field, squares, mapScale(area, size), equation),
  }));
  return { frame: { ...frame, fields }, marks: [], squares, hasMoved: false };
}

/** In pixels, between the places that are tried for a name. */
const NAME_STEP = 4;

/** The name of a band where it would stand, or else at the nearest place of its band that no square covers. */
function uncovered(
  { band, label }: { readonly band: BandId; readonly label: TextMark },
  squares: readonly (Point & { side: number })[],
  { plot, pointAt }: MapScale,
  equation: EquationId,
): TextMark {
  const taken = squares.map(({ x, y, side }) => ({
    left: x,
    top: y,
    right: x + side,
    bottom: y + side,
  }));
  const isFree = (place: TextMark) => !taken.some((square) => meet(nameBox(place), square));
  if (isFree(label)) return label;
  const isInBand = (place: TextMark) =>
    cornersOf(nameBox(place)).every((corner) => bandAt(pointAt(corner), equation) === band);
  const places = stepsIn(plot.left, plot.right).flatMap((x) =>
    stepsIn(plot.top, plot.bottom).map((y) => ({ ...label, x, y })),
  );
  const byDistance = places
    .filter((place) => isInside(nameBox(place), plot))
    .toSorted((a, b) => distance(a, label) - distance(b, label));
  return byDistance.find((place) => isFree(place) && isInBand(place)) ?? label;
}

const stepsIn = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / NAME_STEP) + 1 }, (_, at) => from + at * NAME_STEP);

const cornersOf = ({ left, right, top, bottom }: Box): Point[] =>
  [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));

const bandsInWords = (bands: MapBin<unknown>['bands']): string =>
  listOf(bands.map(({ band, count: number }) => `${number} ${bandLabel(band)}`));

const rowOf = ({ agent, factorSum, cvssBase, band }: Placed) => ({
  name: agent.assessment.name,
  path: agentPath(agent.slug),
  badge: badgeOf(agent.judgement.headline),
  base: decimal(cvssBase),
  sum: factorScore(factorSum),
  driver: DRIVERS[driverOf({ factorSum, cvssBase, band })].label,
  threat: agent.judgement.headlineThreat?.title ?? '',
});

const binRow = ({ area, items, bands }: MapBin<Placed>) => ({
  sum: say('{from} to {to}', { from: area.factorSum.from, to: area.factorSum.to }),
  base: say('{from} to {to}', { from: area.cvssBase.from, to: area.cvssBase.to }),
  agents: count(items.length, say('agent'), say('agents')),
  path: `/agents/${areaQuery(area)}`,
  bands: bandsInWords(bands),
});
