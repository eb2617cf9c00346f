import type { Agent, Catalogue } from './domain/catalogue.ts';

/** A record as JSON, in memory that all threads share: each reads what it needs of it, and nothing is copied. */
export interface WrittenRecord {
  readonly front: Uint8Array;
  /** The texts, most of it. They stay JSON, and outside the heap, until a page asks for them. */
  readonly body: Uint8Array;
}

/** What an agent was made from. */
export interface Origin {
  /** Equal digests, equal agents. */
  readonly digest: string;
  readonly written: WrittenRecord;
}

/**
 * What the intake hands to the pages. Both run in one process, and yet as different copies of the code: the intake
 * from the sources, the pages from a bundle. So the catalogue waits under a name that both know, and does not pass
 * through Astro's store of content, which would write it to disk, read it back and wrap every entry.
 */
export interface Handover {
  readonly catalogue: Catalogue;
  readonly origins: ReadonlyMap<Agent, Origin>;
}

/** One page of a route, and what it shows. */
export interface PageOfProps {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * Who has a say in which pages Astro makes of a route: asked with the route as it is written (`/agents/[slug]`) and a
 * function that makes its pages. Whatever it returns is what Astro is told.
 */
export type PageDesk = (
  route: string,
  make: () => Promise<readonly PageOfProps[]>,
) => Promise<readonly PageOfProps[]>;

declare global {
  var septetHandover: Handover | undefined;
  var septetDesk: PageDesk | undefined;
}

export function handOver(handover: Handover): void {
  globalThis.septetHandover = handover;
}

export const handedOver = (): Handover | undefined => globalThis.septetHandover;

export function openDesk(desk: PageDesk | undefined): void {
  globalThis.septetDesk = desk;
}

export const pageDesk = (): PageDesk | undefined => globalThis.septetDesk;
