import { nameFinder } from '../../domain/name-finder.ts';
import { type NamedPage, namesToShow, readNames } from '../../views/search/names.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';
import { namedResult, type Result } from './result.ts';

/** A page that is called what was asked, or nearly. */
export interface NameResult {
  readonly result: Result;
  readonly isSimilar: boolean;
}

/** What bears a name, the best first. Without the list of names the search goes on with the text alone. */
export async function resultsByName(term: string): Promise<NameResult[]> {
  if (!term) return [];
  return namesToShow((await loadNames())(term)).map(({ entry, match }) => ({
    result: namedResult(entry),
    isSimilar: match === 'similar',
  }));
}

type FindNames = ReturnType<typeof nameFinder<NamedPage>>;

const load = once(
  async (): Promise<FindNames> => nameFinder(readNames(await loadJson('/search/names.json'))),
);

/** Loads how everything is called, once, on first use. */
export const loadNames = (): Promise<FindNames> => load().catch(() => () => []);
