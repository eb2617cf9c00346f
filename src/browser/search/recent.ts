import { keepText, keptList } from '../shared/kept.ts';

/** The key of the searches of this browser, the last first. */
const KEY = 'recent-searches';
const KEPT = 5;

const isText = (term: unknown): term is string => typeof term === 'string';

export const recentSearches = (): string[] => keptList(KEY, isText) ?? [];

const searchesWithout = (term: string): string[] =>
  recentSearches().filter((other) => other !== term);

export function rememberSearch(term: string): void {
  if (term) keep([term, ...searchesWithout(term)]);
}

export const forgetSearch = (term: string): void => keep(searchesWithout(term));

function keep(terms: readonly string[]): void {
  keepText(KEY, terms.length > 0 ? JSON.stringify(terms.slice(0, KEPT)) : null);
}
