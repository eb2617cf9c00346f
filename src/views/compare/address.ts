import { CONDITION_IDS, type ConditionId } from '../../domain/conditions/conditions.ts';
import { isSlug } from '../../domain/slug.ts';

/** How many agents a comparison can have. */
export const COMPARED_MIN = 2;
export const COMPARED_MAX = 4;

/** The conditions of a comparison for which the reader has chosen none. */
export const DEFAULT_NEEDS: readonly ConditionId[] = [
  'leaves-band',
  'asks-before-acting',
  'keeps-nothing',
  'is-sandboxed',
  'source-read',
  'assessed-recently',
];
/** The value in the address of a comparison without conditions. */
const NO_NEEDS = 'none';

const conditionsInOrder = (wanted: readonly string[]): ConditionId[] =>
  CONDITION_IDS.filter((id) => wanted.includes(id));

/** Reads a query. The agents are one list with commas, or separate parameters, as a form sends them. */
export function readAddress(query: string) {
  const parameters = new URLSearchParams(query);
  const listed = parameters
    .getAll('agents')
    .flatMap((list) => list.split(','))
    .map((slug) => slug.trim())
    .filter((slug) => slug !== '');
  const slugs = [...new Set(listed)];
  return {
    slugs: slugs.slice(0, COMPARED_MAX),
    /** The agents for which there is no room. */
    leftOut: slugs.slice(COMPARED_MAX),
    onlyDifferences: parameters.get('only') === 'differences',
    /** The conditions of the reader, in the order of the table. */
    needs: needsFrom(parameters.get('need')),
  };
}
export type Compared = ReturnType<typeof readAddress>;

/** Unknown conditions are left out; the default ones stand in where none remains. */
function needsFrom(parameter: string | null): readonly ConditionId[] {
  if (parameter === NO_NEEDS) return [];
  const needs = conditionsInOrder(parameter?.split(',') ?? []);
  return needs.length > 0 ? needs : DEFAULT_NEEDS;
}

/** The query of a comparison: short, in a fixed order, with unescaped commas. */
export function comparisonQuery({
  slugs,
  onlyDifferences = false,
  needs = DEFAULT_NEEDS,
}: { readonly slugs: readonly string[] } & Partial<Omit<Compared, 'slugs'>>): string {
  const agents = slugs.map((slug) => (isSlug(slug) ? slug : encodeURIComponent(slug))).join(',');
  const needList = conditionsInOrder(needs).join(',');
  const parts = [
    agents && `agents=${agents}`,
    needList !== DEFAULT_NEEDS.join(',') && `need=${needList || NO_NEEDS}`,
    onlyDifferences && 'only=differences',
  ];
  const query = parts.filter(Boolean).join('&');
  return query && `?${query}`;
}

/** The agents, with one of them moved one place to the left. */
export function movedLeft(slugs: readonly string[], slug: string): string[] {
  const index = slugs.indexOf(slug);
  return index < 1 ? [...slugs] : slugs.toSpliced(index, 1).toSpliced(index - 1, 0, slug);
}
