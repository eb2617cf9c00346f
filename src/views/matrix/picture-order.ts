import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { itemAt } from '../../domain/lookup.ts';
import { byLikeness } from '../../domain/seriation.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import { bandOfListed } from '../agents/standing.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import { type ColumnId, LEVELS, MATRIX_COLUMNS, type MatrixId } from './matrix.ts';

/** `/data/matrix.json`: the places of all agents in the order of each picture: by band, and inside a band by likeness. */
export type PictureOrders = Readonly<Record<MatrixId, readonly number[]>>;

/** The most columns of a picture that can be told apart. */
const MOST_COLUMNS = 500;

const bandsOf = ({ score }: Pick<AgentColumns, 'score'>) =>
  mapColumn(score, (value) => bandOfListed({ score: value }));

/** @param columns those by which agents are alike */
export function pictureOrder(columns: readonly ColumnId[], all: AgentColumns): number[] {
  const levels = columns.map((id) =>
    mapColumn(MATRIX_COLUMNS[id].levels(all), (level) => LEVELS.indexOf(level)),
  );
  const bands = bandsOf(all);
  return [...BAND_IDS, undefined].flatMap((band) => {
    const ofBand = [...all.names.keys()].filter((at) => factAt(bands, at) === band);
    const profiles = ofBand.map((at) => levels.map((level) => factAt(level, at)));
    return byLikeness(profiles).map((at) => itemAt(ofBand, at));
  });
}

/** How many agents a column stands for. */
export const agentsPerColumn = ({ names }: Pick<AgentColumns, 'names'>): number =>
  Math.max(1, Math.ceil(names.length / MOST_COLUMNS));

/** The columns from left to right. A column has agents of only one band. */
export function pictureColumns(order: readonly number[], all: AgentColumns) {
  const [bands, size] = [bandsOf(all), agentsPerColumn(all)];
  return [...Map.groupBy(order, (at) => factAt(bands, at))].map(([band, ofBand]) => ({
    band,
    columns: Array.from({ length: Math.ceil(ofBand.length / size) }, (_, at) =>
      ofBand.slice(at * size, (at + 1) * size),
    ),
  }));
}
