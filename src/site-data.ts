import { AsyncLocalStorage } from 'node:async_hooks';
import type { Catalogue } from './domain/catalogue.ts';
import type { CatalogueEdition } from './domain/editions/edition.ts';
import type { BuiltFrom } from './domain/history/commit.ts';
import type { Histories } from './domain/history/history.ts';
import { onceEach } from './domain/once-each.ts';
import type { Precedent } from './domain/precedents/read.ts';
import type { FormerSlug } from './domain/redirects/read.ts';
import type { ComparedDays } from './domain/upkeep/compared.ts';

/** A record as JSON, as it waits in the cache and passes between threads. */
export interface WrittenRecord {
  readonly front: Uint8Array;
  /** The texts, which are most of it. They stay JSON outside the heap until a page asks for them. */
  readonly body: Uint8Array;
}

/** What an agent was made from. */
export interface Origin {
  /** Equal digests, equal agents. */
  readonly digest: string;
  readonly written: WrittenRecord;
}

/** Everything that pages show of the content, except layers and guides. */
export interface SiteData extends OtherData {
  readonly catalogue: Catalogue;
  /** What each agent was made from. */
  readonly origins: ReadonlyMap<unknown, Origin>;
  /** Digests of long lists and of objects that follow from one agent. */
  readonly digests: WeakMap<object, string>;
  /** The extracts of an agent from this build or the last one, as JSON by name. Absent where nothing is kept. */
  readonly extracts?: (agent: object) => Record<string, string>;
}

/** What is read besides the assessments. */
export interface OtherData {
  readonly histories: Histories;
  /** Every former slug, in their order, with the slug that it has now; null where the assessment was removed for good. */
  readonly redirects: readonly FormerSlug[];
  /** Published vulnerabilities. */
  readonly precedents: readonly Precedent[];
  /** The day on which the evidence of each agent was last compared, by slug. */
  readonly compared: ComparedDays;
  /** The commits that the content is from. */
  readonly builtFrom: readonly BuiltFrom[];
  /** The newest first. */
  readonly editions: readonly PublishedEdition[];
}

export interface PublishedEdition {
  readonly edition: CatalogueEdition;
  /** Whether it is being built now. */
  readonly isCurrent: boolean;
}

interface SharedState {
  /** The data that a build gives to some of its work. */
  readonly scoped: AsyncLocalStorage<SiteData>;
  /** What the dev server shows. */
  ofDevServer?: SiteData;
  onChange?: () => void;
}

declare global {
  var septetSiteData: SharedState | undefined;
}

/** One state for both copies of this code: one runs from the sources, one from the bundle of the pages. */
function state(): SharedState {
  globalThis.septetSiteData ??= { scoped: new AsyncLocalStorage() };
  return globalThis.septetSiteData;
}

/** Gives the data to a function and to all that it calls and awaits, and to nothing else. */
export const withSiteData = <T>(data: SiteData, act: () => T): T => state().scoped.run(data, act);

/** Gives the data to every page of the dev server. */
export function showSiteData(data: SiteData): void {
  state().ofDevServer = data;
  state().onChange?.();
}

/** Calls a function whenever the dev server has other data to show. */
export function onSiteData(tell: () => void): void {
  state().onChange = tell;
}

/** @throws Error where no data are given: while the props of a page are made from its sources, and while it is rendered */
export function siteData(): SiteData {
  const data = state().scoped.getStore() ?? state().ofDevServer;
  if (data) return data;
  throw new Error(
    'The catalogue cannot be read here. Return what the page needs from `sources` of its route.',
  );
}

/** Makes something of all data of the site once, however often it is asked for. */
export function ofSite<T>(make: (data: SiteData) => T): () => T {
  const made = onceEach(make);
  return () => made(siteData());
}

/**
 * Makes an extract of each agent, once for each state of its file. A page that follows from extracts only is not made
 * again when something else of the agents changes.
 *
 * @param name distinguishes it from other extracts
 * @param make depends on the agent and the settings alone; its result is kept as JSON
 */
export const extractOf = <Agent extends object, T extends object>(
  name: string,
  make: (agent: Agent) => T,
) =>
  onceEach((agent: Agent): T => {
    const { extracts, digests } = siteData();
    const kept = extracts?.(agent);
    if (!kept) return make(agent);
    const text = kept[name] ?? JSON.stringify(make(agent));
    kept[name] = text;
    const value: T = JSON.parse(text);
    digests.set(value, text);
    return value;
  });
