import type { EndedEntry } from '../../domain/assessment/format/schema.ts';
import { say } from '../../words/say.ts';
import { longDate } from '../shared/format.ts';

/**
 * What is said of a product that its maker has ended.
 *
 * @param hasMore whether something else to do follows
 */
export const endedInWords = ({ since }: Pick<EndedEntry, 'since'>, hasMore: boolean) => ({
  /** `No longer maintained since 15 May 2026` */
  state: since
    ? say('No longer maintained since {day}', { day: longDate(since) })
    : say('No longer maintained'),
  /** What to do before anything else. */
  advice: [
    say('Its maker no longer fixes flaws: move to something maintained.'),
    hasMore ? say('Until then, do what follows.') : [],
  ]
    .flat()
    .join(' '),
});
