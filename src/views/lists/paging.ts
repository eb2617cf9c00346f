import { say } from '../../words/say.ts';
import { count, whole } from '../shared/format.ts';
import { THINGS, type Thing } from './things.ts';

/** Rows that a list in the browser shows at a time. */
export const PAGE_ROWS = 100;

/** How many rows the first page of a list has, which has its tools too, and how many each further page has. */
interface PageSizes {
  readonly first: number;
  readonly further: number;
}

/** As many rows as fit into 60 kB, the most that a page of a list may have (tests/site/built/markup.ts). */
export const AGENT_ROWS: PageSizes = { first: 30, further: 40 };
export const MATRIX_ROWS: PageSizes = { first: 55, further: 70 };
export const THREAT_ROWS: PageSizes = { first: 41, further: 66 };
export const ROWS_OF_A_TABLE: PageSizes = { first: 100, further: 100 };

/** One page of a list. An empty list has one page too. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  readonly last: number;
  /** The number of rows of the whole list. */
  readonly total: number;
  /** The number of the first row of this page in the list, from 1. */
  readonly from: number;
  readonly items: readonly T[];
}

export function inPages<T>(
  items: readonly T[],
  { first, further }: PageSizes = ROWS_OF_A_TABLE,
): ListPage<T>[] {
  const total = items.length;
  const last = 1 + Math.max(0, Math.ceil((total - first) / further));
  return Array.from({ length: last }, (_, index) => {
    const end = first + index * further;
    const start = index === 0 ? 0 : end - further;
    return { number: index + 1, last, total, from: start + 1, items: items.slice(start, end) };
  });
}

/** What follows the address of a list in that of one of its pages; nothing for the first page. */
export const pageSegment = (number: number): string => (number === 1 ? '' : `page/${number}/`);

/** The same as the parameter of a route; undefined for the first page. */
export const pageParam = (number: number): string | undefined =>
  pageSegment(number).slice(0, -1) || undefined;

/** The pages that a pager names, in runs with gaps between them: the first, the last and those around this one. */
export function pagerRuns(number: number, last: number): number[][] {
  const pages = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= 2,
  );
  return pages.reduce<number[][]>((runs, page) => {
    const run = runs.at(-1);
    if (run?.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
    return runs;
  }, []);
}

/** What an answer leaves, and how many rows of it are shown where that is not all: `150 of 1,000 agents. Shown: 1 to 100.` */
export function leftInWords(
  { left, total, shown }: Readonly<Record<'left' | 'total' | 'shown', number>>,
  thing: Thing,
): string {
  const found = say('{found} of {all}.', {
    found: whole(left),
    all: count(total, THINGS[thing].one, THINGS[thing].many),
  });
  return shown < left ? found + say(' Shown: 1 to {shown}.', { shown: whole(shown) }) : found;
}

/** The rows of a page: `101 to 200 of 1,000 agents.` */
export function rowsInWords({ from, total, items, last }: ListPage<unknown>, thing: Thing): string {
  const allRows = count(total, THINGS[thing].one, THINGS[thing].many);
  return last === 1
    ? `${allRows}.`
    : say('{from} to {to} of {all}.', {
        from: whole(from),
        to: whole(from + items.length - 1),
        all: allRows,
      });
}
