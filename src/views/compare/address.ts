import { CONDITION_IDS, type ConditionId } from '../../domain/conditions/conditions.ts';
import { isSlug } from '../../domain/slug.ts';

/** How many agents fit side by side. */
export const COMPARED_MAX = 4;
/** How many a comparison needs. */
export const COMPARED_MIN = 2;

/** What is asked where the reader has chosen nothing. */
export const USUAL_NEEDS: readonly ConditionId[] = [
  'leaves-band',
  'asks-before-acting',
  'keeps-nothing',
  'is-sandboxed',
  'source-read',
  'assessed-recently',
];
/** The address of a comparison that asks for no condition. */
const NO_NEEDS = 'none';

const inOrder = (wanted: readonly string[]): ConditionId[] =>
  CONDITION_IDS.filter((id) => wanted.includes(id));

/** Reads the query of an address. The agents stand in one list with commas, or come one by one as a form sends them. */
export function readAddress(query: string) {
  const parameters = new URLSearchParams(query);
  const named = parameters
    .getAll('agents')
    .flatMap((list) => list.split(','))
    .map((slug) => slug.trim())
    .filter((slug) => slug !== '');
  const once = [...new Set(named)];
  return {
    /** In the order of the address, each once. */
    slugs: once.slice(0, COMPARED_MAX),
    /** Those for which there is no room. */
    leftOut: once.slice(COMPARED_MAX),
    onlyDifferences: parameters.get('only') === 'differences',
    /** What the reader asks of them, in the order of the table. */
    needs: needsFrom(parameters.get('need')),
  };
}
export type Compared = ReturnType<typeof readAddress>;

/** What is no condition is left out; where nothing else was asked, the usual ones are. */
function needsFrom(asked: string | null): readonly ConditionId[] {
  if (asked === NO_NEEDS) return [];
  const needs = inOrder(asked?.split(',') ?? []);
  return needs.length > 0 ? needs : USUAL_NEEDS;
}

/** The query for a comparison: short, in a fixed order, with commas as people would write them. */
export function comparisonQuery({
  slugs,
  onlyDifferences = false,
  needs = USUAL_NEEDS,
}: { readonly slugs: readonly string[] } & Partial<Omit<Compared, 'slugs'>>): string {
  const agents = slugs.map((slug) => (isSlug(slug) ? slug : encodeURIComponent(slug))).join(',');
  const asked = inOrder(needs).join(',');
  const parts = [
    agents && `agents=${agents}`,
    asked !== USUAL_NEEDS.join(',') && `need=${asked || NO_NEEDS}`,
    onlyDifferences && 'only=differences',
  ];
  const query = parts.filter(Boolean).join('&');
  return query && `?${query}`;
}

/** The agents with one moved a place to the left. */
export function movedLeft(slugs: readonly string[], slug: string): string[] {
  const index = slugs.indexOf(slug);
  return index < 1 ? [...slugs] : slugs.toSpliced(index, 1).toSpliced(index - 1, 0, slug);
}
