import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { layerOfHeading } from '../../maestro/layers.ts';
import type { Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodes, nodesOfType, written } from './nodes.ts';
import { isPadded } from './padded-tables.ts';
import type { Finding } from './rule.ts';
import { isTakenIn } from './unclosed.ts';

/** Rules about Markdown that is not what its author meant: what breaks silently on the page. */

/** Of a line without the blanks around it. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const columns = (count: number): string => `${count} ${count === 1 ? 'column' : 'columns'}`;

/** The cells that a line of a table has. A pipe behind a backslash separates nothing. */
function cellsOf(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

export const tables = (file: AssessmentFile): Finding[] => [
  ...(isPadded(file) ? [] : unevenRows(file)),
  ...brokenTables(file),
];

/** The rest of a line. Where a row has too many cells, engines differ in where it ends. */
const lineFrom = (file: AssessmentFile, start: number): string =>
  /^[^\r\n]*/.exec(file.text.slice(start))?.[0].trimEnd() ?? '';

function unevenRows(file: AssessmentFile): Finding[] {
  return nodesOfType(file, 'table').flatMap((table) => {
    const wanted = table.children[0]?.children.length ?? 0;
    const uneven = table.children.slice(1).flatMap((row): (readonly [Range, number])[] => {
      const line = lineFrom(file, rangeOf(row)[0]);
      const given = cellsOf(line);
      return given === wanted ? [] : [[[rangeOf(row)[0], rangeOf(row)[0] + line.length], given]];
    });
    const [first] = uneven;
    if (!first) return [];
    const [range, given] = first;
    const lost = given > wanted ? ', and what is too much is not shown' : '';
    const others =
      uneven.length > 1 ? ` It is the first of ${uneven.length} rows that differ.` : '';
    const someLose = given < wanted && uneven.some(([, cells]) => cells > wanted);
    const also = someLose ? others.replace('.', '; of some, a part is not shown.') : others;
    return [
      {
        range,
        message: `This row has ${columns(given)}; the table has ${wanted}${lost}.${also}`,
        help: 'Give each row as many cells as the first one. A pipe inside a cell is written \\|.',
      },
    ];
  });
}

/** Lines that were meant to be a table and are none: the line of hyphens has another number of columns. */
function brokenTables(file: AssessmentFile): Finding[] {
  if (!file.markdown.includes('|')) return [];
  return nodesOfType(file, 'paragraph').flatMap((node): Finding[] => {
    const lines = written(file, node).split(/\r?\n/);
    const at = lines.findIndex((line, index) => index > 0 && DELIMITERS.test(line.trim()));
    const head = lines[at - 1];
    if (at < 1 || head === undefined || !head.includes('|')) return [];
    const [above, below] = [cellsOf(head), cellsOf(lines[at] as string)];
    if (above === below) return [];
    const start = rangeOf(node)[0] + lines.slice(0, at).join('\n').length + 1;
    const range = [start, start + (lines[at] as string).length] as const;
    return [
      {
        range,
        message: `This is no table: its first line has ${columns(above)}, the line of hyphens ${below}.`,
        help: 'Give both lines as many cells: | a | b | above | - | - |.',
      },
    ];
  });
}

const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]/g;
const REFERENCE = /(?<!\\)\[(?!\^)[^[\]]+\]\[([^[\]^]+)\]/g;

/** What is written like a reference and stayed text, since nothing defines it. */
export function undefinedReferences(file: AssessmentFile): Finding[] {
  if (!file.markdown.includes('[^') && !file.markdown.includes('][')) return [];
  return nodesOfType(file, 'text').flatMap((node) => {
    const [start] = rangeOf(node);
    const source = written(file, node);
    const found = (pattern: RegExp, message: (name: string) => string, help: string) =>
      [...source.matchAll(pattern)]
        .filter(({ 1: name = '' }) => !isTakenIn(file, pattern === FOOTNOTE ? `^${name}` : name))
        .map(
          ({ 0: words, 1: name = '', index }): Finding => ({
            range: [start + index, start + index + words.length],
            message: message(name),
            help: help.replace('NAME', name),
          }),
        );
    return [
      ...found(
        FOOTNOTE,
        (name) => `No footnote "${name}" is defined, so the page shows these characters.`,
        'Add a line "[^NAME]: …" at the end of the file, or remove the mark.',
      ),
      ...found(
        REFERENCE,
        (name) => `No link "${name}" is defined, so the page shows the brackets.`,
        'Add a line "[NAME]: https://…" at the end of the file, or write the address in round brackets.',
      ),
    ];
  });
}

export function footnotes(file: AssessmentFile): Finding[] {
  const used = new Set(nodesOfType(file, 'footnoteReference').map(({ identifier }) => identifier));
  const defined = nodesOfType(file, 'footnoteDefinition');
  return defined.flatMap((node, index) => {
    const isSecond = defined.findIndex(({ identifier }) => identifier === node.identifier) < index;
    if (used.has(node.identifier) && !isSecond) return [];
    const [start] = rangeOf(node);
    const name = node.label ?? node.identifier;
    return [
      {
        range: [start, start + `[^${name}]`.length] as const,
        message: isSecond
          ? `The footnote "${name}" is defined a second time; only the first is shown.`
          : `Nothing refers to the footnote "${name}", so the page leaves it out.`,
        help: isSecond
          ? 'Give the second footnote a name of its own.'
          : `Put [^${name}] where it belongs, or remove the footnote.`,
      },
    ];
  });
}

const isHeading = (node: Nodes): node is Heading => node.type === 'heading';

/** A heading of level 1, and one that names a layer, is another mistake. */
const isOther = (node: Heading): boolean =>
  node.depth === 1 || (node.depth > 2 && layerOfHeading(textOf(node)) !== undefined);

export function skippedLevels(file: AssessmentFile): Finding[] {
  const headings = nodes(file).filter(isHeading);
  return headings.flatMap((node, index) => {
    const before = headings[index - 1]?.depth ?? 2;
    if (isOther(node) || node.depth <= Math.max(before, 2) + 1) return [];
    const right = '#'.repeat(Math.max(before, 2) + 1);
    const [start] = rangeOf(node);
    return [
      {
        range: [start, start + node.depth] as const,
        message: `A heading of level ${node.depth} follows one of level ${Math.max(before, 2)}.`,
        help: `Write "${right} ${textOf(node)}".`,
      },
    ];
  });
}
