import { idIn } from '../../domain/tables.ts';
import { THING_IDS, THINGS } from '../../views/lists/things.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

/** What the list of a finder is of. */
export const thingsOf = ({ dataset }: HTMLElement) => THINGS[idIn(THING_IDS, dataset.noun ?? '')];

/**
 * Says beside the number of things that nothing can be answered.
 *
 * @param again tries again; undefined takes the complaint back
 */
export function sayListNotLoaded(finder: HTMLElement, again: (() => void) | undefined): void {
  const words = again ? thingsOf(finder).notLoaded : '';
  sayNotLoaded(part(finder, '[data-status]'), words, again);
}
