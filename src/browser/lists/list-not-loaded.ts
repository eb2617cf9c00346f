import { idIn } from '../../domain/tables.ts';
import { THING_IDS, THINGS } from '../../views/lists/things.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

/** The words for the things in the list of a finder. */
export const thingsOf = ({ dataset }: HTMLElement) => THINGS[idIn(THING_IDS, dataset.noun ?? '')];

/** Says that the data of a list could not be loaded, with a button to try again. */
export const sayListNotLoaded = (finder: HTMLElement, again: () => void): void =>
  sayNotLoaded(part(finder, '[data-status]'), thingsOf(finder).notLoaded, again);
