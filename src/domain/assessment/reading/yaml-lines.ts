import type { Mistake } from '../../diagnostic.ts';

/** A mistake, at offsets of the YAML. */
export interface Misplaced extends Mistake {
  readonly at: readonly [number, number];
}

const LINE = /^( *)((?:- +)*)([^\s#][^\r\n]*)/gm;

/** The lines of YAML that are neither empty nor a comment. */
export const yamlLines = (yaml: string) =>
  [...yaml.matchAll(LINE)].map(
    ({ 0: whole, 1: blanks = '', 2: hyphens = '', 3: rest = '', index }) => ({
      /** Offset of the text, behind the indentation. */
      at: index + blanks.length,
      indent: blanks.length,
      text: whole.slice(blanks.length),
      isEntry: hyphens !== '',
      /** Where its key begins: behind the hyphens, in a list. */
      column: blanks.length + hyphens.length,
      /** Its key; undefined where it has none. */
      key: /^["']?([\w-]+)["']?:(?: |\r?$)/.exec(rest)?.[1],
    }),
  );

export type YamlLine = Readonly<ReturnType<typeof yamlLines>[number]>;

/** Whether a line is the first of the group or list that the one before it opens. */
export const opens = (before: YamlLine | undefined, { indent, isEntry }: YamlLine): boolean =>
  before?.key !== undefined &&
  /:\s*$/.test(before.text) &&
  (isEntry ? indent >= before.column : indent > before.column);

/** The columns in which a line may continue a group, or a list of entries, the innermost first. */
export function columnsToGoOn(
  lines: readonly YamlLine[],
  index: number,
  ofEntries: boolean,
): number[] {
  const open: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const { indent, column, isEntry, key } of lines.slice(0, index).toReversed()) {
    if (indent >= limit || !(key || isEntry)) continue;
    if (ofEntries ? isEntry : key !== undefined) open.push(ofEntries ? indent : column);
    limit = indent;
  }
  return index === 0 ? [0] : open;
}
