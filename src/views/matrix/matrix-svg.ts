import { entriesOf } from '../../domain/tables.ts';
import { escapeMarkup } from '../../words/escape.ts';
import { say } from '../../words/say.ts';
import type { ListedAgent } from '../agents/listed-agent.ts';
import { badgeText } from '../shared/badge.ts';
import { shorten } from '../shared/format.ts';
import {
  type ColumnId,
  LEVELS,
  type Level,
  MATRIX_COLUMNS,
  type Matrix,
  type MatrixRow,
  matrixRow,
} from './matrix.ts';

/** A matrix as a picture of its own: title, heads, cells with their words, and a legend. */

const FONT = 'font-family="system-ui, sans-serif"';
const NAME_WIDTH = 230;
const BAND_WIDTH = 110;
const CELL = { width: 84, height: 30 };
const TOP = 150;
const MARGIN = 16;

/** The background of a cell, the colour of its text, and the distance between the lines over it. */
const SHADES = {
  none: { ground: '#ffffff', ink: '#1d1b18', lines: undefined },
  low: { ground: '#eef3f6', ink: '#1d1b18', lines: 10 },
  half: { ground: '#cfdfe9', ink: '#1d1b18', lines: 6 },
  high: { ground: '#9dbfd3', ink: '#1d1b18', lines: 4 },
  full: { ground: '#1d4f6e', ink: '#ffffff', lines: undefined },
  mapped: { ground: '#cfdfe9', ink: '#1d1b18', lines: undefined },
  uncertain: { ground: '#ffffff', ink: '#1d1b18', lines: 8 },
  'not-read': { ground: '#ffffff', ink: '#5d5850', lines: undefined },
  absent: { ground: '#f4f2ec', ink: '#5d5850', lines: undefined },
} as const satisfies Record<Level, { ground: string; ink: string; lines: number | undefined }>;

/**
 * @param columns those of the table
 * @param caption which agents these are, in a sentence
 */
export function matrixSvg(
  matrix: Matrix,
  columns: readonly ColumnId[],
  agents: readonly ListedAgent[],
  caption: string,
): string {
  const heads = columns.map((id) => MATRIX_COLUMNS[id].label);
  const width = MARGIN * 2 + NAME_WIDTH + BAND_WIDTH + columns.length * CELL.width;
  const bottom = TOP + agents.length * CELL.height;
  const rows = agents.map((agent) => matrixRow(columns, agent));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 60}" width="${width}" height="${bottom + 60}" role="img">`,
    `<title>${escapeMarkup(`${matrix.label}. ${caption}`)}</title>`,
    `<defs>${LEVELS.map(hatchPattern).join('')}</defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    textElement(MARGIN, 34, matrix.label, 'font-size="20" font-weight="600"'),
    textElement(MARGIN, 56, caption, 'font-size="13" fill="#5d5850"'),
    textElement(MARGIN, TOP - 10, say('Agent'), 'font-size="12" font-weight="600"'),
    textElement(MARGIN + NAME_WIDTH, TOP - 10, say('Band'), 'font-size="12" font-weight="600"'),
    ...heads.map((head, index) => headAt(columnX(index), head)),
    ...rows.map((row, index) => rowAt(TOP + index * CELL.height, row)),
    legend(matrix, bottom + 30),
    '</svg>',
  ].join('\n');
}

const columnX = (index: number): number => MARGIN + NAME_WIDTH + BAND_WIDTH + index * CELL.width;

const textElement = (x: number, y: number, text: string, attributes = ''): string =>
  `<text x="${x}" y="${y}" ${FONT} ${attributes}>${escapeMarkup(text)}</text>`;

/** Heads are slanted, so that long names fit side by side. */
const headAt = (x: number, head: string): string =>
  `<g transform="translate(${x + CELL.width / 2} ${TOP - 10}) rotate(-32)">${textElement(0, 0, head, 'font-size="12"')}</g>`;

function rowAt(y: number, { name, badge, cells }: MatrixRow): string {
  return [
    textElement(MARGIN, y + 19, shorten(name, 32), 'font-size="13" font-weight="600"'),
    textElement(MARGIN + NAME_WIDTH, y + 19, badgeText(badge), 'font-size="12"'),
    ...cells.map((cell, index) => cellAt(columnX(index), y, cell)),
  ].join('');
}

function cellAt(x: number, y: number, { text, level, badge }: MatrixRow['cells'][number]): string {
  const middle = x + CELL.width / 2;
  const anchored = `font-size="12" text-anchor="middle" fill="${SHADES[level].ink}"`;
  return [
    shadedBox(x, y, CELL.width - 2, CELL.height - 2, level),
    badge
      ? `${textElement(middle, y + 12, text, anchored)}${textElement(middle, y + 24, badge.label, `${anchored} font-weight="600"`)}`
      : textElement(middle, y + 18, text, anchored),
  ].join('');
}

function shadedBox(x: number, y: number, width: number, height: number, level: Level): string {
  const attributes = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const ground = `<rect ${attributes} fill="${SHADES[level].ground}" stroke="#d9d4c9"/>`;
  return SHADES[level].lines
    ? `${ground}<rect ${attributes} fill="url(#lines-${level})"/>`
    : ground;
}

function hatchPattern(level: Level): string {
  const { lines } = SHADES[level];
  if (!lines) return '';
  return `<pattern id="lines-${level}" width="${lines}" height="${lines}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${lines}" stroke="#1d4f6e" stroke-opacity=".35"/></pattern>`;
}

function legend({ levels }: Matrix, y: number): string {
  return entriesOf<Level, string>(levels)
    .map(([level, meaning], index) => {
      const x = MARGIN + index * 170;
      return `${shadedBox(x, y - 12, 22, 16, level)}${textElement(x + 30, y, meaning, 'font-size="12"')}`;
    })
    .join('');
}
