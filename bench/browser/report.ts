import { table } from '../table.ts';
import { type MeasuredList, SLOW_DOWN } from './lists.ts';
import type { MeasuredSearch } from './search.ts';

/** The tables of docs/performance.md about the browser. */
export const browserReport = (
  lists: readonly MeasuredList[],
  searches: readonly MeasuredSearch[],
  rounds: number,
): string =>
  [
    `${rounds} rounds each. The time of an answer is that of the main thread, from the press until the picture is made; × ${SLOW_DOWN} is a phone.`,
    loadingTable(lists),
    answersTable(lists),
    searchTable(searches),
  ].join('\n\n');

/** How long a list takes until something is seen and until it can be used. */
function loadingTable(lists: readonly MeasuredList[]): string {
  const slow = `× ${SLOW_DOWN}`;
  return table(
    ['page', 'KB before', 'KB of data', `seen, ${slow}`, `usable, ${slow}`, `thread ${slow}`],
    lists.map(({ path, page, data, seen, usable, loading }) => [
      `\`/${path}\``,
      kilobytes(page),
      kilobytes(data),
      wholeMs(median(seen)),
      wholeMs(median(usable)),
      wholeMs(median(loading) * SLOW_DOWN),
    ]),
  );
}

/** How long a list takes to answer each thing that a reader does. */
const answersTable = (lists: readonly MeasuredList[]): string =>
  table(
    ['page', 'asked', 'thread, least', 'median', `median × ${SLOW_DOWN}`, 'on the wall, median'],
    lists.flatMap(({ path, acts }) =>
      acts.map(({ name, took }) => {
        const thread = took.map((time) => time.thread);
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
  );

const searchTable = (searches: readonly MeasuredSearch[]): string =>
  table(
    ['searched', 'first result', 'KB', 'whole answer', 'KB in all'],
    searches.map(({ question, first, firstBytes, whole, wholeBytes }) => [
      question,
      wholeMs(median(first)),
      kilobytes(Math.max(...firstBytes)),
      wholeMs(median(whole)),
      kilobytes(Math.max(...wholeBytes)),
    ]),
  );

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const wholeMs = (number: number): string => `${Math.round(number)} ms`;
const milliseconds = (number: number): string => number.toFixed(1);
const kilobytes = (bytes: number): string => String(Math.round(bytes / 1000));
