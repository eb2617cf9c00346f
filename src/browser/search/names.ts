import { type Identifiers, looksLikeIdentifier, slugsBy } from '../../domain/identifiers.ts';
import { nameFinder } from '../../domain/name-finder.ts';
import { namesToShow, readNames } from '../../views/search/names.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';
import { namedResult, type Result } from './result.ts';

/** A page that is called what was asked, or nearly. */
export interface NameResult {
  readonly result: Result;
  readonly isSimilar: boolean;
}

/**
 * What bears a name or has an identifier, the best first. Without the list of names the search goes on with the text
 * alone.
 */
export async function resultsByName(term: string): Promise<NameResult[]> {
  if (!term) return [];
  const { find, pages } = await loadNames();
  const paths = new Set((await slugsOf(term)).map((slug) => agentPath(slug)));
  const identified = pages.filter(({ path }) => paths.has(path));
  const named = namesToShow(find(term)).filter(({ entry }) => !paths.has(entry.path));
  return [
    ...identified.map((page) => ({ result: namedResult(page), isSimilar: false })),
    ...named
      // Who asked for an identifier is not asked whether another was meant.
      .filter(({ match }) => identified.length === 0 || match !== 'similar')
      .map(({ entry, match }) => ({ result: namedResult(entry), isSimilar: match === 'similar' })),
  ];
}

const namesOnce = once(async () => {
  const pages = readNames(await loadJson('/search/names.json'));
  return { pages, find: nameFinder(pages) };
});

/** Loads how everything is called, once, on first use. */
export const loadNames = (): ReturnType<typeof namesOnce> =>
  namesOnce().catch(() => ({ pages: [], find: () => [] }));

const identifiersOnce = once(async () => {
  const { identifiers } = await loadJson<{ identifiers: Identifiers }>('/api/v1/identifiers.json');
  return identifiers;
});

/** The identifiers of all agents are loaded where a question looks like one. */
const slugsOf = async (term: string): Promise<string[]> =>
  looksLikeIdentifier(term) ? slugsBy(await identifiersOnce().catch(() => ({})), term) : [];
