import { keepText, keptList } from '../shared/kept.ts';

/** What was searched for in this browser, the last first. */
const KEY = 'recent-searches';
const KEPT = 5;

const isText = (term: unknown): term is string => typeof term === 'string';

export const recentSearches = (): string[] => keptList(KEY, isText) ?? [];

const others = (term: string): string[] => recentSearches().filter((other) => other !== term);

export function rememberSearch(term: string): void {
  if (term) keep([term, ...others(term)]);
}

export const forgetSearch = (term: string): void => keep(others(term));

function keep(terms: readonly string[]): void {
  keepText(KEY, terms.length > 0 ? JSON.stringify(terms.slice(0, KEPT)) : null);
}
