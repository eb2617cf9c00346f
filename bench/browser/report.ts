import { table } from '../table.ts';
import { type MeasuredList, SLOW_DOWN } from './lists.ts';
import type { MeasuredSearch } from './search.ts';

/** The tables of docs/performance.md about the browser. */
export function browserReport(
  lists: readonly MeasuredList[],
  searches: readonly MeasuredSearch[],
  rounds: number,
): string {
  return [
    `${rounds} rounds each. The time of an answer is that of the main thread, from the press until the picture is made; × ${SLOW_DOWN} is a phone.`,
    table(
      [
        'page',
        'KB before',
        'KB of data',
        `seen, × ${SLOW_DOWN}`,
        `usable, × ${SLOW_DOWN}`,
        `thread × ${SLOW_DOWN}`,
      ],
      lists.map(({ path, page, data, seen, usable, loading }) => [
        `\`/${path}\``,
        kilobytes(page),
        kilobytes(data),
        `${Math.round(median(seen))} ms`,
        `${Math.round(median(usable))} ms`,
        `${Math.round(median(loading) * SLOW_DOWN)} ms`,
      ]),
    ),
    table(
      ['page', 'asked', 'thread, least', 'median', `median × ${SLOW_DOWN}`, 'on the wall, median'],
      lists.flatMap(({ path, acts }) =>
        acts.map(({ name, took }) => {
          const thread = took.map((one) => one.thread);
          return [
            `\`/${path}\``,
            name,
            milliseconds(Math.min(...thread)),
            milliseconds(median(thread)),
            milliseconds(median(thread) * SLOW_DOWN),
            milliseconds(median(took.map(({ wall }) => wall))),
          ];
        }),
      ),
    ),
    table(
      ['searched', 'first result', 'KB', 'whole answer', 'KB in all'],
      searches.map(({ question, first, firstBytes, whole, wholeBytes }) => [
        question,
        `${Math.round(median(first))} ms`,
        kilobytes(Math.max(...firstBytes)),
        `${Math.round(median(whole))} ms`,
        kilobytes(Math.max(...wholeBytes)),
      ]),
    ),
  ].join('\n\n');
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const milliseconds = (number: number): string => number.toFixed(1);
const kilobytes = (bytes: number): string => String(Math.round(bytes / 1000));
