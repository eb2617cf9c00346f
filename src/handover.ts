import type { Catalogue } from './domain/catalogue.ts';
import type { CatalogueEdition } from './domain/editions/edition.ts';
import type { Histories } from './domain/history/history.ts';
import { onceEach } from './domain/once-each.ts';
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
  readonly origins: ReadonlyMap<unknown, Origin>;
  /** Digests of objects that follow from one agent alone, and of long lists. */
  readonly digests: WeakMap<object, string>;
  /** What `ofEach` has worked out of an agent, in this build or the last one: JSON, by name. Absent where nothing is kept. */
  readonly kept?: (agent: object) => Record<string, string>;
  readonly histories: Histories;
  /** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
  readonly redirects: readonly FormerSlug[];
  /** Published vulnerabilities. */
  readonly precedents: readonly Precedent[];
  /** The day on which the evidence of each agent was last compared, by slug. */
  readonly compared: ComparedDays;
  /** The commits that the content stands at. */
  readonly builtFrom: readonly BuiltFrom[];
  /** The newest first. */
  readonly editions: readonly PublishedEdition[];
}

/** What stands beside the assessments. */
export type Beside = Omit<Handover, 'catalogue' | 'origins' | 'digests' | 'kept'>;

/** A commit that content stands at. */
export interface BuiltFrom {
  readonly commit: string;
  /** The day of the commit, in UTC. */
  readonly day: string;
  /** Whether files differ from it. */
  readonly changed: boolean;
}

export interface PublishedEdition {
  readonly edition: CatalogueEdition;
  /** Whether it is what is built now. */
  readonly isCurrent: boolean;
}

export interface FormerSlug {
  readonly from: string;
  readonly to: string | null;
}

declare global {
  var septetHandover: Handover | undefined;
  var septetIsHidden: boolean | undefined;
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

/** @throws Error before the intake has handed anything over, and where a page looks beyond what it follows from */
export function handedOver(): Handover {
  const handover = globalThis.septetHandover;
  if (!handover)
    throw new Error('Nothing is handed over here: a page of props has no more than these.');
  return handover;
}

/** Hides what is handed over, or shows it again: what is made meanwhile cannot look at it. */
export function hideHandover(isHidden: boolean): void {
  globalThis.septetIsHidden = isHidden;
}

/**
 * Works something out of each agent, once for each state of its file. A page that follows from this and not from the
 * agents stays the same whatever else of them changes.
 *
 * @param name parts it from what else is worked out
 * @param make looks at nothing but the agent and the settings; what it gives is kept as JSON
 */
export const ofEach = <Agent extends object, T extends object>(
  name: string,
  make: (agent: Agent) => T,
) =>
  onceEach((agent: Agent): T => {
    const { kept, digests } = handedOver();
    const own = kept?.(agent);
    if (!own) return make(agent);
    const text = own[name] ?? JSON.stringify(make(agent));
    own[name] = text;
    const value: T = JSON.parse(text);
    digests.set(value, text);
    return value;
  });
