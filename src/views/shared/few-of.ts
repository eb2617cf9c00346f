import { say } from '../../words/say.ts';
import { listOf } from './format.ts';

/** How many of several items a sentence names. */
const MOST_NAMED = 3;

/** The first items, and how many more there are. */
export const fewOf = (items: readonly string[]): string => {
  const more = items.length - MOST_NAMED;
  return more > 0
    ? say('{ids} and {more} more', { ids: items.slice(0, MOST_NAMED).join(', '), more })
    : listOf(items);
};
