import type { Agent, Catalogue } from './domain/catalogue.ts';

/**
 * What the intake hands to the pages. Both run in one process, and yet as different copies of the code: the intake
 * from the sources, the pages from a bundle. So the catalogue waits under a name that both know, and does not pass
 * through Astro's store of content, which would write it to disk, read it back and wrap every entry.
 */
export interface Handover {
  readonly catalogue: Catalogue;
  /** For every agent a digest of all that it was made from: equal digests, equal agents. */
  readonly digests: ReadonlyMap<Agent, string>;
}

const NAME = Symbol.for('septet.handover');
type Place = { [NAME]?: Handover };

export function handOver(handover: Handover): void {
  (globalThis as Place)[NAME] = handover;
}

export const handedOver = (): Handover | undefined => (globalThis as Place)[NAME];
