import { listOf, quoted } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import type { ScoreAfter } from './ticked.ts';

/** The measures that a reader has ticked, by their ids, as the address keeps them. */

const DONE = 'done';

export const doneIds = (): string[] =>
  new URLSearchParams(location.search).get(DONE)?.split(',') ?? [];

/** Commas and full stops stay readable. */
export function keepDone(address: URL | HTMLAnchorElement, ids: readonly string[]): void {
  const others = new URLSearchParams(address.search);
  others.delete(DONE);
  const done = ids.length > 0 ? `${DONE}=${ids.join(',')}` : '';
  address.search = [others.toString(), done].filter(Boolean).join('&');
}

/** What stands before the score that is left. */
export const leftWith = ({ leftOut }: Pick<ScoreAfter, 'leftOut'>): string =>
  leftOut.length === 0
    ? say('With what is ticked, if it holds: ')
    : say('With what is ticked, if it holds, and without what does not apply ({threats}): ', {
        threats: listOf(leftOut.map(quoted)),
      });
