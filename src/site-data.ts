import { AsyncLocalStorage } from 'node:async_hooks';
import type { Catalogue } from './domain/catalogue.ts';
import type { CatalogueEdition } from './domain/editions/edition.ts';
import type { BuiltFrom } from './domain/history/commit.ts';
import type { Histories } from './domain/history/history.ts';
import { onceEach } from './domain/once-each.ts';
import type { Precedent } from './domain/precedents/read.ts';
import type { FormerSlug } from './domain/redirects/read.ts';
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
export interface SiteData extends OtherData {
  readonly catalogue: Catalogue;
  /** What each agent was made from. */
  readonly origins: ReadonlyMap<unknown, Origin>;
  /** Digests of objects that follow from one agent alone, and of long lists. */
  readonly digests: WeakMap<object, string>;
  /** The extracts of an agent, from this build or the last one: JSON, by name. Absent where nothing is kept. */
  readonly extracts?: (agent: object) => Record<string, string>;
}

/** What is read beside the assessments. */
export interface OtherData {
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

export interface PublishedEdition {
  readonly edition: CatalogueEdition;
  /** Whether it is what is built now. */
  readonly isCurrent: boolean;
}

interface Shared {
  /** The data that a build gives to some of its work. */
  readonly given: AsyncLocalStorage<SiteData>;
  /** What the dev server shows. */
  shown?: SiteData;
  tell?: () => void;
}

declare global {
  var septetSiteData: Shared | undefined;
}

/** The code runs as two copies, one from the sources and one from the bundle of the pages. This is one for both. */
function shared(): Shared {
  globalThis.septetSiteData ??= { given: new AsyncLocalStorage() };
  return globalThis.septetSiteData;
}

/** Gives the data to a function and to all that it calls and awaits, and to nothing else. */
export const withSiteData = <T>(data: SiteData, act: () => T): T => shared().given.run(data, act);

/** Gives the data to every page of the dev server. */
export function showSiteData(data: SiteData): void {
  shared().shown = data;
  shared().tell?.();
}

/** Tells somebody whenever the dev server has other data to show. */
export function onSiteData(tell: () => void): void {
  shared().tell = tell;
}

/** @throws Error where no data are given: in what makes the props of a page from its sources, and renders it from these */
export function siteData(): SiteData {
  const data = shared().given.getStore() ?? shared().shown;
  if (data) return data;
  throw new Error(
    'The catalogue cannot be read here. Return what the page needs from `sources` of its route.',
  );
}

/**
 * Works an extract out of each agent, once for each state of its file. A page that follows from extracts and not from
 * the agents stays the same whatever else of them changes.
 *
 * @param name parts it from other extracts
 * @param make looks at nothing but the agent and the settings; what it gives is kept as JSON
 */
export const extractOf = <Agent extends object, T extends object>(
  name: string,
  make: (agent: Agent) => T,
) =>
  onceEach((agent: Agent): T => {
    const { extracts, digests } = siteData();
    const own = extracts?.(agent);
    if (!own) return make(agent);
    const text = own[name] ?? JSON.stringify(make(agent));
    own[name] = text;
    const value: T = JSON.parse(text);
    digests.set(value, text);
    return value;
  });
