import type { Agent, Catalogue } from './domain/catalogue.ts';
import type { Histories } from './domain/history/history.ts';
import type { Precedent } from './domain/precedents/read.ts';
import type { ComparedDays } from './domain/upkeep/compared.ts';

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

/** Everything that the pages show of the content, but for layers and guides. */
export interface Handover {
  readonly catalogue: Catalogue;
  /** What each agent was made from. */
  readonly origins: ReadonlyMap<Agent, Origin>;
  readonly histories: Histories;
  /** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
  readonly redirects: readonly FormerSlug[];
  /** Published vulnerabilities. */
  readonly precedents: readonly Precedent[];
  /** The day on which the evidence of each agent was last compared, by slug. */
  readonly compared: ComparedDays;
  /** The commits that the content stands at. */
  readonly builtFrom: readonly BuiltFrom[];
}

/** What stands beside the assessments. */
export type Beside = Omit<Handover, 'catalogue' | 'origins'>;

/** A commit that content stands at. */
export interface BuiltFrom {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly day: string;
  /** Whether files differ from it. */
  readonly changed: boolean;
}

export interface FormerSlug {
  readonly from: string;
  readonly to: string | null;
}

/** One page of a route, and what it shows. */
export interface PageOfProps {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Readonly<Record<string, unknown>>;
}

declare global {
  var septetHandover: Handover | undefined;
  var septetTell: (() => void) | undefined;
}

/**
 * What the intake hands to the pages. Both run in one process, and yet as different copies of the code: the intake
 * from the sources, the pages from a bundle. So it waits under a name that both know, and does not pass through
 * Astro's store of content, which would write it to disk, read it back and wrap every entry.
 */
export function handOver(handover: Handover): void {
  globalThis.septetHandover = handover;
  globalThis.septetTell?.();
}

/** Tells somebody whenever something else is handed over. */
export function onHandover(tell: () => void): void {
  globalThis.septetTell = tell;
}

/** @throws Error before the intake has handed anything over */
export function handedOver(): Handover {
  const handover = globalThis.septetHandover;
  if (!handover) throw new Error('The assessments were not taken in before the pages.');
  return handover;
}
