import type { Mistake } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { defOf, keysWith, knownKeys } from '../format/schema-shape.ts';
import { columnsToGoOn, type Misplaced, opens, type YamlLine, yamlLines } from './yaml-lines.ts';

/** Keys that take a group of keys. */
const GROUPS: ReadonlySet<string> = new Set(
  keysWith((schema) => defOf(schema)?.shape !== undefined),
);

/** A hyphen before the key of a group, near the offset at which the parser stopped. */
export function strayHyphen(yaml: string, offset: number): Misplaced | undefined {
  const lines = yamlLines(yaml);
  const errorLine = lines.findLastIndex(({ at, indent }) => at - indent <= offset);
  const near = [errorLine - 1, errorLine, errorLine + 1];
  const line =
    near.map((index) => lines[index]).find((_, n) => isAmongKeys(lines, errorLine - 1 + n)) ??
    near.slice(1).flatMap((index) => entryAbove(lines, index) ?? [])[0];
  return line && { at: [line.at, line.at + 1], ...NO_LIST };
}

const NO_LIST: Mistake = {
  message: 'This "-" begins an entry, and there is no list here.',
  help: 'Remove the "- ".',
};

/** Whether a line begins with a hyphen in the column of a group that it goes on. */
function isAmongKeys(lines: readonly YamlLine[], index: number): boolean {
  const line = lines[index];
  if (!line?.isEntry || line.key === undefined || opens(lines[index - 1], line)) return false;
  if (columnsToGoOn(lines, index, true).includes(line.indent)) return false;
  if (isOfList(lines, index)) return false;
  if (line.indent === 0) return knownKeys([]).includes(line.key);
  const start = lines.slice(0, index).findLastIndex(({ indent }) => indent < line.indent);
  const above = lines.slice(start, index);
  const isTwin = ({ key, column, isEntry }: YamlLine) =>
    key === line.key && (isEntry || column === line.indent);
  return above.some(({ column }) => column === line.indent) && !above.some(isTwin);
}

/** The last entry above a key in its column, where what opens the list takes a group. */
function entryAbove(lines: readonly YamlLine[], index: number): YamlLine | undefined {
  const line = lines[index];
  if (line?.key === undefined || line.isEntry) return undefined;
  const isInside = ({ indent, isEntry }: YamlLine) =>
    indent > line.indent || (isEntry && indent === line.indent);
  const above = lines.slice(0, index);
  const opener = above.findLastIndex((other) => !isInside(other));
  const isGroup = opener < 0 ? line.indent === 0 : opensGroup(lines, opener);
  const at = above.findLastIndex(({ indent, isEntry }) => isEntry && indent === line.indent);
  if (!isGroup || at <= opener) return undefined;
  return lines[opener + 1]?.isEntry || !isOfList(lines, at) ? lines[at] : undefined;
}

const opensGroup = (lines: readonly YamlLine[], index: number): boolean => {
  const [line, next] = [lines[index], lines[index + 1]];
  return GROUPS.has(line?.key ?? '') && next !== undefined && opens(line, next);
};

/** Whether an entry is surely one of a list: it has a second key, or another entry stands in its column. */
function isOfList(lines: readonly YamlLine[], index: number): boolean {
  const [line, next] = [itemAt(lines, index), lines[index + 1]];
  if (!/[:>|][-+]?\s*$/.test(line.text) && next?.key && next.indent > line.indent) return true;
  const isEnd = (other: YamlLine, at: number) =>
    other.indent < line.indent || (other.indent === line.indent && opensList(lines, at));
  const from = lines.findLastIndex((other, at) => at < index && isEnd(other, at));
  const to = lines.findIndex((other, at) => at > index && isEnd(other, at));
  return lines
    .slice(from + 1, to < 0 ? undefined : to)
    .some((other) => other !== line && other.isEntry && other.indent === line.indent);
}

/** Whether a list stands in the column of the key that it belongs to. */
const opensList = (lines: readonly YamlLine[], index: number): boolean => {
  const [line, next] = [lines[index], lines[index + 1]];
  return !line?.isEntry && next?.isEntry === true && opens(line, next);
};
