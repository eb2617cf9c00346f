import { valueAt } from '../../domain/lookup.ts';
import type { Column } from './column.ts';

/** Columns as text, for files that pages load: a place is written in as few signs as the number of values needs. */

/** A column as text: for each thing the place of its value, in as many signs as all of them need. */
export interface Shared<T> {
  readonly values: readonly T[];
  readonly of: string;
}

const RADIX = 36;
export const signs = (number: number, width: number): string =>
  number.toString(RADIX).padStart(width, '0');
export const numberOf = (text: string): number => Number.parseInt(text, RADIX);
/** How many signs a place among so many values needs. */
export const widthFor = (count: number): number => Math.max(1, (count - 1).toString(RADIX).length);

/** @param compare the order of the values; without it that in which they come */
export function toShared<T>(facts: readonly T[], compare?: (a: T, b: T) => number): Shared<T> {
  const values = [...new Set(facts)];
  if (compare) values.sort(compare);
  const places = new Map(values.map((value, place) => [value, place]));
  const width = widthFor(values.length);
  return { values, of: facts.map((fact) => signs(valueAt(places, fact), width)).join('') };
}

/** Read sign by sign: making ten thousand short texts would take longer than reading them. */
export function fromShared<T>(
  { values, of: text }: Shared<T>,
  order: readonly number[],
): Column<T> {
  const width = widthFor(values.length);
  const of = new Uint32Array(order.length);
  for (const [at, from] of order.entries()) {
    const begin = from * width;
    let place = 0;
    for (let sign = 0; sign < width; sign += 1) {
      place = place * RADIX + digitOf(text.charCodeAt(begin + sign));
    }
    of[at] = place;
  }
  return { values, of };
}

const ZERO = '0'.charCodeAt(0);
const LETTER = 'a'.charCodeAt(0);
const digitOf = (code: number): number => (code < LETTER ? code - ZERO : code - LETTER + 10);

export const inParts = (text: string, width: number): string[] =>
  Array.from({ length: text.length / width }, (_, at) => text.slice(at * width, (at + 1) * width));
