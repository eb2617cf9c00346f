import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import { byLikeness } from '../../domain/seriation.ts';
import { isOneOf } from '../../domain/tables.ts';
import type { ListedAgent } from '../agents/listed-agent.ts';
import { bandOfListed } from '../agents/standing.ts';
import { type BadgeView, bandBadge } from '../shared/badge.ts';
import { count, listOf } from '../shared/format.ts';
import { type ColumnId, LEVELS, type Level, MATRIX_COLUMNS } from './matrix.ts';

/** The whole matrix at one look: every agent a column, in rows of shades; those of a band by likeness. */
export interface MatrixPicture {
  /** How many columns the drawing has. */
  readonly width: number;
  readonly rows: readonly PictureRow[];
  /** The bands along the drawing, from left to right. */
  readonly bands: readonly {
    readonly badge: BadgeView;
    readonly count: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** How many agents a column stands for, where they are more than columns. */
  readonly perColumn: number;
  readonly profiles: readonly ProfileView[];
}

interface PictureRow {
  readonly label: string;
  /** For each shade the stretches that have it, as a path. */
  readonly paths: readonly { readonly level: Level; readonly d: string }[];
}

/** Agents that have the same factors in full. */
interface ProfileView {
  readonly label: string;
  readonly count: string;
  readonly path: string;
}

/** More columns could not be told apart. */
const MOST_COLUMNS = 500;
/** The height of a row, in the units of the drawing. */
const HEIGHT = 10;

export function matrixPicture(
  columns: readonly ColumnId[],
  agents: readonly ListedAgent[],
): MatrixPicture {
  const bands = [...BAND_IDS, undefined].flatMap((band) => {
    const own = agents.filter((agent) => bandOfListed(agent) === band);
    const profiles = own.map((agent) => columns.map((id) => LEVELS.indexOf(levelOf(agent, id))));
    const ordered = byLikeness(profiles).flatMap((at) => own[at] ?? []);
    return own.length > 0 ? [{ band, agents: ordered }] : [];
  });
  const perColumn = Math.max(1, Math.ceil(agents.length / MOST_COLUMNS));
  // A column holds agents of one band alone.
  const piles = bands.map(({ band, agents: own }) => ({
    band,
    piles: inPiles(own, perColumn),
    own,
  }));
  const all = piles.flatMap((each) => each.piles);
  let end = 0;
  return {
    width: all.length,
    perColumn,
    rows: columns.map((id) => ({
      label: MATRIX_COLUMNS[id].label,
      paths: stretches(all.map((pile) => commonest(pile.map((agent) => levelOf(agent, id))))),
    })),
    bands: piles.map(({ band, piles: own, own: members }) => {
      const from = end;
      end += own.length;
      return { badge: bandBadge(band), count: members.length, from, to: end };
    }),
    profiles: columns.some((id) => isOneOf(FACTOR_IDS, id)) ? profilesOf(agents) : [],
  };
}

const levelOf = (agent: ListedAgent, id: ColumnId): Level => MATRIX_COLUMNS[id].cell(agent).level;

const inPiles = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );

/** The level that most of a pile have; of equals the higher. */
function commonest(levels: readonly Level[]): Level {
  const counts = LEVELS.map((level) => ({
    level,
    count: levels.filter((own) => own === level).length,
  }));
  return counts.reduce((most, next) => (next.count >= most.count && next.count > 0 ? next : most))
    .level;
}

function stretches(levels: readonly Level[]): PictureRow['paths'] {
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
function profilesOf(agents: readonly ListedAgent[]): ProfileView[] {
  const full = (agent: ListedAgent): FactorId[] =>
    FACTOR_IDS.filter((id) => agent.factors[id] === 1);
  const sets = Map.groupBy(agents, (agent) => full(agent).join(' '));
  return [...sets.values()]
    .filter((own) => own.length >= LEAST_AGENTS)
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => (first && full(first).length > 0 ? [full(first)] : []))
    .slice(0, MOST_PROFILES)
    .map((ids) => {
      const having = agents.filter((agent) => ids.every((id) => agent.factors[id] === 1));
      return {
        label: listOf(ids.map((id) => MATRIX_COLUMNS[id].label)),
        count: count(having.length, 'agent'),
        path: `/matrix/?${new URLSearchParams(ids.map((id) => [id, '1']))}`,
      };
    });
}
