/** What was searched for in this browser, the last first. Where the browser keeps nothing, there is nothing. */
const KEY = 'recent-searches';
const KEPT = 5;

export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((term) => typeof term === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(term: string): void {
  if (term) keep([term, ...recentSearches().filter((other) => other !== term)]);
}

export const forgetSearch = (term: string): void =>
  keep(recentSearches().filter((other) => other !== term));

function keep(terms: readonly string[]): void {
  try {
    if (terms.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(terms.slice(0, KEPT)));
  } catch {
    // A full or closed store must not stop anybody from searching.
  }
}
