import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';

const NOT_LOADED =
  'The list of agents could not be loaded, so nothing is filtered or sorted: all agents are shown. Check the connection.';

/**
 * Says beside the number of agents that nothing can be answered.
 *
 * @param again tries again; undefined takes the complaint back
 */
export function sayAgentsNotLoaded(finder: HTMLElement, again: (() => void) | undefined): void {
  sayNotLoaded(part(finder, '[data-status]'), again ? NOT_LOADED : '', again);
}
