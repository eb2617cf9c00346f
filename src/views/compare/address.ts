import { isSlug } from '../../domain/slug.ts';

/** How many agents fit side by side. */
export const COMPARED_MAX = 4;
/** How many a comparison needs. */
export const COMPARED_MIN = 2;

/** What the address of a comparison asks for. */
export interface ComparedAgents {
  /** In the order of the address, each once. */
  readonly slugs: readonly string[];
  /** Those for which there is no room. */
  readonly leftOut: readonly string[];
  readonly onlyDifferences: boolean;
}

/** Reads the query of an address. The agents stand in one list with commas, or come one by one as a form sends them. */
export function readAddress(query: string): ComparedAgents {
  const parameters = new URLSearchParams(query);
  const named = parameters
    .getAll('agents')
    .flatMap((list) => list.split(','))
    .map((slug) => slug.trim())
    .filter((slug) => slug !== '');
  const once = [...new Set(named)];
  return {
    slugs: once.slice(0, COMPARED_MAX),
    leftOut: once.slice(COMPARED_MAX),
    onlyDifferences: parameters.get('only') === 'differences',
  };
}

/** The query for a comparison: short, in a fixed order, with commas as people would write them. */
export function comparisonQuery({
  slugs,
  onlyDifferences,
}: Omit<ComparedAgents, 'leftOut'>): string {
  const agents = slugs.map((slug) => (isSlug(slug) ? slug : encodeURIComponent(slug))).join(',');
  const parts = [agents && `agents=${agents}`, onlyDifferences && 'only=differences'];
  const query = parts.filter(Boolean).join('&');
  return query && `?${query}`;
}

/** The agents with one moved a place to the left. */
export function movedLeft(slugs: readonly string[], slug: string): string[] {
  const index = slugs.indexOf(slug);
  return index < 1 ? [...slugs] : slugs.toSpliced(index, 1).toSpliced(index - 1, 0, slug);
}
