import type { AgentColumns } from '../agents/agent-columns.ts';
import { count, whole } from '../shared/format.ts';
import type { Level, Matrix, MatrixColumn } from './matrix.ts';

/** In how many agents each column is at its highest, of those that it applies to. */
export interface MatrixTally {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
}

/** @param places which of the agents are counted */
export function tallyOf(
  matrix: Matrix,
  columns: readonly MatrixColumn[],
  all: AgentColumns,
  places: readonly number[],
): MatrixTally[] {
  return columns.map(({ id, label }) => {
    const { values, of } = matrix.levelsOf(all, id);
    const counts = new Uint32Array(values.length);
    for (const at of places) {
      const value = of[at] as number;
      counts[value] = (counts[value] as number) + 1;
    }
    const countOf = (wanted: Level): number =>
      counts.reduce((sum, count, value) => (values[value] === wanted ? sum + count : sum), 0);
    return {
      ...{ id, label },
      count: countOf(matrix.counted.level),
      of: places.length - countOf('absent'),
    };
  });
}

/** Columns that the summary names. */
const NAMED = 3;

/** The matrix in a sentence: the columns that are highest most often. */
export function summaryOf(matrix: Matrix, tallies: readonly MatrixTally[]): string {
  const [first, ...others] = tallies
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count / b.of - a.count / a.of)
    .slice(0, NAMED)
    .map(({ label, count: held, of }) => ({
      label,
      share: `${whole(held)} of`,
      agents: count(of, 'agent'),
      of: whole(of),
    }));
  if (!first) return `No column ${matrix.counted.words} any agent.`;
  return `Most often: ${[
    `${first.label} ${matrix.counted.words} ${first.share} ${first.agents}`,
    ...others.map(({ label, share, of }) => `${label} in ${share} ${of}`),
  ].join(', ')}.`;
}
