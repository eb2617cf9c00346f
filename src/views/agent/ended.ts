import type { EndedEntry } from '../../domain/assessment/format/schema.ts';
import { say } from '../../words/say.ts';
import { longDate } from '../shared/format.ts';

/** What is said of a product that its maker has ended. */
export const endedInWords = ({ since }: Pick<EndedEntry, 'since'>) => ({
  /** `No longer maintained since 15 May 2026` */
  state: since
    ? say('No longer maintained since {day}', { day: longDate(since) })
    : say('No longer maintained'),
  /** What to do before anything else. */
  advice: say(
    'Its maker no longer mends flaws: move to something maintained. Until then, this helps:',
  ),
});
