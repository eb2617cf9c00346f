import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import { idsOf, isOneOf, tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import { bandBadge } from '../shared/badge.ts';
import { count, listOf } from '../shared/format.ts';
import { type ColumnId, LEVELS, type Level, MATRIX_COLUMNS, type Matrix } from './matrix.ts';
import { agentsPerColumn, pictureColumns, pictureOrder } from './picture-order.ts';

/**
 * How a stretch stands in its row, in units of the drawing. A layer with less evidence is a thinner line, and what does not
 * apply is a line at the foot, which stays apart from 0 without colours.
 */
const WHOLE = { top: 0, height: 10 };
const THINNER: Partial<Record<Level, typeof WHOLE>> = {
  uncertain: { top: 3.5, height: 3 },
  'not-read': { top: 4.5, height: 1 },
  absent: { top: 8.5, height: 1.5 },
};

/** The whole matrix as a picture: a column for each agent, with a row of shades for each factor or layer. */
export function matrixPicture(columns: readonly ColumnId[], all: AgentColumns) {
  const bands = pictureColumns(pictureOrder(columns, all), all);
  const piles = bands.flatMap((each) => each.columns);
  let end = 0;
  return {
    width: piles.length,
    perColumn: agentsPerColumn(all),
    rows: columns.map((id) => {
      const levels = MATRIX_COLUMNS[id].levels(all);
      return {
        label: MATRIX_COLUMNS[id].label,
        paths: pathsByLevel(piles.map((pile) => mostCommon(pile.map((at) => factAt(levels, at))))),
      };
    }),
    /** The bands along the drawing, from left to right. */
    bands: bands.map(({ band, columns: own }) => {
      const from = end;
      end += own.length;
      return { badge: bandBadge(band), count: own.flat().length, from, to: end };
    }),
    profiles: columns.some((id) => isOneOf(FACTOR_IDS, id)) ? profilesOf(all) : [],
  };
}
export type MatrixPicture = ReturnType<typeof matrixPicture>;

/** The most common level of a pile; of equally common ones the higher. */
function mostCommon(levels: readonly Level[]): Level {
  const counts = LEVELS.map((level) => ({
    level,
    count: levels.filter((own) => own === level).length,
  }));
  return counts.reduce((most, next) => (next.count >= most.count && next.count > 0 ? next : most))
    .level;
}

/** For each level, its stretches as one path. */
function pathsByLevel(levels: readonly Level[]) {
  const parts = new Map<Level, string>();
  let from = 0;
  for (let at = 1; at <= levels.length; at += 1) {
    const level = levels[from];
    if (level === undefined || levels[at] === level) continue;
    const { top, height } = THINNER[level] ?? WHOLE;
    const stretch = `M${from} ${top}h${at - from}v${height}h-${at - from}z`;
    parts.set(level, `${parts.get(level) ?? ''}${stretch}`);
    from = at;
  }
  return LEVELS.flatMap((level) => {
    const d = parts.get(level);
    return d ? [{ level, d }] : [];
  });
}

/** The shades of a matrix with their meanings. */
export const shadeKey = ({ levels }: Pick<Matrix, 'levels'>) =>
  idsOf(levels).flatMap((id) => pathsByLevel([id]).map((path) => ({ ...path, label: levels[id] })));

/** The most profiles that are named, and the fewest agents of each. */
const MOST_PROFILES = 5;
const LEAST_AGENTS = 3;

/** The most common sets of factors at 1.0, each with the number of agents that have at least those factors at 1.0. */
function profilesOf(all: AgentColumns) {
  const isFull = tableOf(FACTOR_IDS, (id) => mapColumn(all.factors[id], (score) => score === 1));
  const places = [...all.names.keys()];
  const fullFactors = (at: number): FactorId[] => FACTOR_IDS.filter((id) => factAt(isFull[id], at));
  const sets = Map.groupBy(places, (at) => fullFactors(at).join(' '));
  return [...sets.values()]
    .filter((holders) => holders.length >= LEAST_AGENTS)
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) =>
      first !== undefined && fullFactors(first).length > 0 ? [fullFactors(first)] : [],
    )
    .slice(0, MOST_PROFILES)
    .map((ids) => ({
      label: listOf(ids.map((id) => MATRIX_COLUMNS[id].label)),
      count: count(
        places.filter((at) => ids.every((id) => factAt(isFull[id], at))).length,
        say('agent'),
        say('agents'),
      ),
      path: `/matrix/?${new URLSearchParams(ids.map((id) => [id, '1']))}`,
    }));
}
