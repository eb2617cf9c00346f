import type { Catalogue } from './domain/catalogue.ts';
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
export type Beside = Omit<Handover, 'catalogue' | 'origins' | 'digests'>;

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

/** What was worked out of each agent alone, in this build or the last one. */
interface Kept {
  /** JSON, by name. */
  readonly of: (agent: object) => Record<string, string>;
  /** Notes of a value which JSON it is. */
  readonly note: (value: object, text: string) => void;
}

declare global {
  var septetHandover: Handover | undefined;
  var septetTell: (() => void) | undefined;
  var septetKept: Kept | undefined;
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

/** Makes something that may not look at what is handed over. */
export async function withoutHandover<T>(make: () => T | Promise<T>): Promise<T> {
  const handover = globalThis.septetHandover;
  globalThis.septetHandover = undefined;
  try {
    return await make();
  } finally {
    globalThis.septetHandover = handover;
  }
}

/** Has what `ofEach` works out kept from build to build. */
export function keepOfEach(kept: Kept): void {
  globalThis.septetKept = kept;
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
    const kept = globalThis.septetKept?.of(agent);
    if (!kept) return make(agent);
    const text = kept[name] ?? JSON.stringify(make(agent));
    kept[name] = text;
    const value: T = JSON.parse(text);
    globalThis.septetKept?.note(value, text);
    return value;
  });
