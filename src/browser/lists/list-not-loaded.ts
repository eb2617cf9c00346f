import { idIn } from '../../domain/tables.ts';
import { THING_IDS, THINGS, type Thing } from '../../views/lists/things.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

/** What the list of a finder is of. */
export const thingOf = ({ dataset }: HTMLElement): Thing => idIn(THING_IDS, dataset.noun ?? '');

/** Says that the data of a list could not be loaded, with a button to try again. */
export const sayListNotLoaded = (finder: HTMLElement, again: () => void): void =>
  sayNotLoaded(part(finder, '[data-status]'), THINGS[thingOf(finder)].notLoaded, again);
