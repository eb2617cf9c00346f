import { nameFinder } from '../../domain/name-finder.ts';
import { type NamedPage, readNames } from '../../presentation/search-names.ts';
import { loadJson } from '../load-json.ts';
import { once } from '../once.ts';
import { namedResult, type Result } from './result.ts';

/** A page that is called what was asked, or nearly. */
export interface NameResult {
  readonly result: Result;
  readonly isSimilar: boolean;
}

/** How many an answer has before the text. */
const NAMES_MAX = 5;
const SIMILAR_MAX = 3;

/** What bears a name, the best first. Without the list of names the search goes on with the text alone. */
export async function resultsByName(term: string): Promise<NameResult[]> {
  if (!term) return [];
  const found = (await loadNames())(term).map(({ entry, match }) => ({
    entry,
    isSimilar: match === 'similar',
  }));
  const sure = found.filter(({ isSimilar }) => !isSimilar).slice(0, NAMES_MAX);
  // One who names something is not asked whether something else was meant.
  const shown = sure.length > 0 ? sure : found.slice(0, SIMILAR_MAX);
  return shown.map(({ entry, isSimilar }) => ({ result: namedResult(entry), isSimilar }));
}

type FindNames = ReturnType<typeof nameFinder<NamedPage>>;

const load = once(
  async (): Promise<FindNames> => nameFinder(readNames(await loadJson('/search/names.json'))),
);

/** Loads how everything is called, once, on first use. */
export const loadNames = (): Promise<FindNames> => load().catch(() => () => []);
