import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { DRIVERS, driverOf } from '../../domain/aivss/driver.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { type MapPlace, mapPlace } from '../../domain/aivss/map-place.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { say } from '../../words/say.ts';
import { badgeOf, bandLabel } from '../shared/badge.ts';
import { count, decimal, factorScore, shorten } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import { binsOf, type MapBin } from './bins.ts';
import { areaQuery } from './chosen-area.ts';
import { areaOf, type MapSize, mapFrame } from './frame.ts';
import { drawMarks, type MarkInput } from './marks.ts';
import { bandsInWords, type CountedSize, drawSquares, sidesOf } from './squares.ts';

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
    text: say('{scoreds} by factor sum and CVSS base of the most severe threat.', {
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
