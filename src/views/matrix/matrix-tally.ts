import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import { factAt } from '../lists/column.ts';
import { count, whole } from '../shared/format.ts';
import { type ColumnId, type Level, MATRIX_COLUMNS, type Matrix } from './matrix.ts';

/** @param places the places of the agents to count */
export function talliesOf(
  { counted }: Matrix,
  columns: readonly ColumnId[],
  agents: AgentColumns,
  places: readonly number[],
) {
  return columns.map((id) => {
    const { label, levels } = MATRIX_COLUMNS[id];
    const column = levels(agents);
    const countOf = (wanted: Level): number =>
      places.filter((at) => factAt(column, at) === wanted).length;
    return { id, label, count: countOf(counted.level), of: places.length - countOf('absent') };
  });
}
export type MatrixTally = ReturnType<typeof talliesOf>[number];

const MOST_NAMED_COLUMNS = 3;

/** The columns that are highest most often, in a sentence. */
export function summaryOf(matrix: Matrix, tallies: readonly Omit<MatrixTally, 'id'>[]): string {
  const { words } = matrix.counted;
  const highest = tallies
    .filter(({ count: held }) => held > 0)
    .toSorted((a, b) => b.count / b.of - a.count / a.of)
    .slice(0, MOST_NAMED_COLUMNS)
    .map(({ label, count: held, of }, index) => {
      const total = index === 0 ? count(of, say('agent'), say('agents')) : whole(of);
      const share = say('{number} of {total}', { number: whole(held), total });
      return index === 0
        ? `${label} ${words} ${share}`
        : say('{label} in {share}', { label, share });
    });
  if (highest.length === 0) return say('No column {words} any agent.', { words });
  return say('Most often: {text}.', { text: highest.join(', ') });
}
