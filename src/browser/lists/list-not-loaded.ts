import { idIn } from '../../domain/tables.ts';
import { THING_IDS, THINGS } from '../../views/lists/things.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

/** The words for the things in the list of a finder. */
export const thingsOf = ({ dataset }: HTMLElement) => THINGS[idIn(THING_IDS, dataset.noun ?? '')];

/**
 * Says that the data of a list could not be loaded, or takes the complaint back.
 *
 * @param again tries again; undefined to take the complaint back
 */
export function sayListNotLoaded(finder: HTMLElement, again: (() => void) | undefined): void {
  const words = again ? thingsOf(finder).notLoaded : '';
  sayNotLoaded(part(finder, '[data-status]'), words, again);
}
