import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

/**
 * Says beside the number of things that nothing can be answered.
 *
 * @param again tries again; undefined takes the complaint back
 */
export function sayListNotLoaded(finder: HTMLElement, again: (() => void) | undefined): void {
  const { noun } = finder.dataset;
  const words = `The list of ${noun}s could not be loaded, so nothing is filtered or sorted: all ${noun}s are shown. Check the connection.`;
  sayNotLoaded(part(finder, '[data-status]'), again ? words : '', again);
}
