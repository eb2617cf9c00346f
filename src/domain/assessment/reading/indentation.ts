import type { Mistake } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { isOnlyOfFile, knownKeys } from '../format/schema-shape.ts';
import { columnsToGoOn, type Misplaced, opens, type YamlLine, yamlLines } from './yaml-lines.ts';

/** Finds wrong indentation, where YAML cannot be read. */

/** The line that is not indented like its neighbours, near the offset at which the parser stopped. */
export function misplacedLine(yaml: string, offset: number): Misplaced | undefined {
  const lines = yamlLines(yaml);
  const errorLine = lines.findLastIndex(({ at, indent }) => at - indent <= offset);
  const glued = lines
    .slice(Math.max(errorLine - 1, 0), errorLine + 1)
    .find(({ text }) => /^-[^\s-]/.test(text));
  if (glued) return { at: [glued.at, glued.at + 1], ...NO_SPACE };
  const misplaced =
    [errorLine - 1, errorLine].find((index) => columnOfNeighbours(lines, index) !== undefined) ??
    firstMisplaced(lines, errorLine);
  return misplaced === undefined ? undefined : complaint(lines, misplaced);
}

/** The column of the two neighbours that a line differs from: around it, or below it where it is the first of its group. */
function columnOfNeighbours(lines: readonly YamlLine[], index: number): number | undefined {
  const [before, line, after, next] = lines.slice(Math.max(index - 1, 0), index + 3);
  if (index < 1 || !before?.key || !line?.key || !after?.key || after.isEntry) return undefined;
  if (opens(line, after)) return undefined;
  if (before.column === after.column) {
    const isLeft = line.column < before.column && !line.isEntry && !isOfFile(line);
    return isLeft ? before.column : undefined;
  }
  const areTwo = next?.key && !next.isEntry && next.column === after.column;
  const isFirst = opens(before, after) && line.column !== after.column && areTwo;
  if (!isFirst || isTakenUp(lines, index, before.column)) return undefined;
  return after.column - (line.column - columnOf(line));
}

/** Whether a later line of the group stands in the column of the first one, which is right then. */
function isTakenUp(lines: readonly YamlLine[], first: number, outer: number): boolean {
  const later = lines.slice(first + 1);
  const end = later.findIndex((line) => columnOf(line) <= outer);
  const ofGroup = end < 0 ? later : later.slice(0, end);
  return ofGroup.some(({ column }) => column === lines[first]?.column);
}

const isOfFile = ({ column, key = '' }: YamlLine): boolean =>
  column === 0 && knownKeys([]).includes(key);

/** The line of the error or the next one, whichever first stands in a column where no line can go on. */
function firstMisplaced(lines: readonly YamlLine[], errorLine: number): number | undefined {
  return [errorLine, errorLine + 1].find((index) => {
    const line = lines[index];
    if (line === undefined || opens(lines[index - 1], line)) return false;
    return !columnsToGoOn(lines, index, line.isEntry).includes(columnOf(line));
  });
}

const columnOf = ({ isEntry, indent, column }: YamlLine): number => (isEntry ? indent : column);

/** The column of the keys in the group that a line opens. The line has to begin before it. */
function innerColumn(lines: readonly YamlLine[], index: number): number {
  const [line, next] = [lines[index], lines[index + 1]];
  const isGroup = line !== undefined && next !== undefined && opens(line, next);
  return isGroup ? columnOf(next) : Number.POSITIVE_INFINITY;
}

const NO_SPACE: Mistake = {
  message: 'This "-" has no space after it.',
  help: 'Put a space after it.',
};

const IF_TEXT = 'If it continues a text, put the whole text between double quotes.';

function complaint(lines: readonly YamlLine[], index: number): Misplaced | undefined {
  const line = itemAt(lines, index);
  const actual = columnOf(line);
  const inner = innerColumn(lines, index);
  const [nearest] = columnsToGoOn(lines, index, line.isEntry)
    .filter((column) => column < inner)
    .toSorted((a, b) => Math.abs(a - actual) - Math.abs(b - actual));
  const isLost = isOnlyOfFile(line.key ?? '');
  const expected = isLost ? 0 : (columnOfNeighbours(lines, index) ?? nearest);
  if (expected === undefined || expected === actual) return undefined;
  const at = [line.at, line.at + (/^(?:- +)*[^\s:]+/.exec(line.text)?.[0].length ?? 1)] as const;
  if (!isLost && !line.isEntry && columnsToGoOn(lines, index, true).includes(actual)) {
    return {
      at,
      message: 'This line starts in the column of the list entries, but has no "- ".',
      help: `Put "- " before it, or start it in column ${expected + 1}.`,
    };
  }
  const isGroup = inner < Number.POSITIVE_INFINITY;
  const textHelp = line.isEntry || isGroup || actual < expected ? '' : ` ${IF_TEXT}`;
  return {
    at,
    message: `This line starts in column ${actual + 1}; its neighbours start in column ${expected + 1}.`,
    help: `Start it in column ${expected + 1}.${textHelp}`,
  };
}
