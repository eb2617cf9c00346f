import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import { isOneOf, tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import { bandBadge } from '../shared/badge.ts';
import { count, listOf } from '../shared/format.ts';
import { type ColumnId, LEVELS, type Level, MATRIX_COLUMNS } from './matrix.ts';
import { agentsPerColumn, pictureColumns, pictureOrder } from './picture-order.ts';

/** The height of a row, in the units of the drawing. */
const HEIGHT = 10;

/** The whole matrix at one look: every agent a column, in rows of shades; those of a band by likeness. */
export function matrixPicture(columns: readonly ColumnId[], all: AgentColumns) {
  const bands = pictureColumns(pictureOrder(columns, all), all);
  const piles = bands.flatMap((each) => each.columns);
  let end = 0;
  return {
    /** How many columns the drawing has. */
    width: piles.length,
    /** How many agents a column stands for, where they are more than columns. */
    perColumn: agentsPerColumn(all),
    rows: columns.map((id) => {
      const levels = MATRIX_COLUMNS[id].levels(all);
      return {
        label: MATRIX_COLUMNS[id].label,
        paths: stretches(piles.map((pile) => commonest(pile.map((at) => factAt(levels, at))))),
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

/** The level that most of a pile have; of equals the higher. */
function commonest(levels: readonly Level[]): Level {
  const counts = LEVELS.map((level) => ({
    level,
    count: levels.filter((own) => own === level).length,
  }));
  return counts.reduce((most, next) => (next.count >= most.count && next.count > 0 ? next : most))
    .level;
}

/** For each level the stretches that have it, as a path. */
function stretches(levels: readonly Level[]) {
  const parts = new Map<Level, string>();
  let from = 0;
  for (let at = 1; at <= levels.length; at += 1) {
    const level = levels[from];
    if (level === undefined || levels[at] === level) continue;
    parts.set(level, `${parts.get(level) ?? ''}M${from} 0h${at - from}v${HEIGHT}h-${at - from}z`);
    from = at;
  }
  return LEVELS.flatMap((level) => {
    const d = parts.get(level);
    return d ? [{ level, d }] : [];
  });
}

/** So many profiles are named, each of so many agents at least. */
const MOST_PROFILES = 5;
const LEAST_AGENTS = 3;

/** What many have in common: the commonest sets of factors in full, each with all agents that have at least those. */
function profilesOf(all: AgentColumns) {
  const isFull = tableOf(FACTOR_IDS, (id) => mapColumn(all.factors[id], (score) => score === 1));
  const places = [...all.names.keys()];
  const full = (at: number): FactorId[] => FACTOR_IDS.filter((id) => factAt(isFull[id], at));
  const sets = Map.groupBy(places, (at) => full(at).join(' '));
  return [...sets.values()]
    .filter((own) => own.length >= LEAST_AGENTS)
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => (first !== undefined && full(first).length > 0 ? [full(first)] : []))
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
