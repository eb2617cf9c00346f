import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import { factAt } from '../lists/column.ts';
import { count, whole } from '../shared/format.ts';
import { type ColumnId, type Level, MATRIX_COLUMNS, type Matrix } from './matrix.ts';

/** @param places which of the agents are counted */
export function tallyOf(
  { counted }: Matrix,
  columns: readonly ColumnId[],
  all: AgentColumns,
  places: readonly number[],
) {
  return columns.map((id) => {
    const { label, levels } = MATRIX_COLUMNS[id];
    const column = levels(all);
    const countOf = (wanted: Level): number =>
      places.filter((at) => factAt(column, at) === wanted).length;
    return { id, label, count: countOf(counted.level), of: places.length - countOf('absent') };
  });
}
export type MatrixTally = ReturnType<typeof tallyOf>[number];

/** Columns that the summary names. */
const NAMED = 3;

/** The matrix in a sentence: the columns that are highest most often. */
export function summaryOf(matrix: Matrix, tallies: readonly Omit<MatrixTally, 'id'>[]): string {
  const { words } = matrix.counted;
  const most = tallies
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count / b.of - a.count / a.of)
    .slice(0, NAMED)
    .map(({ label, count: held, of }, index) => {
      const total = index === 0 ? count(of, say('agent'), say('agents')) : whole(of);
      const share = say('{number} of {total}', { number: whole(held), total });
      return index === 0
        ? `${label} ${words} ${share}`
        : say('{label} in {share}', { label, share });
    });
  if (most.length === 0) return say('No column {words} any agent.', { words });
  return say('Most often: {text}.', { text: most.join(', ') });
}
