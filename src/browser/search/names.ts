import { type Identifiers, looksLikeIdentifier, slugsBy } from '../../domain/identifiers.ts';
import { askNames, kindRows, type ListRow, nameIndex } from '../../views/search/ask-names.ts';
import { type NamesFile, type TraitsFile, withTraits } from '../../views/search/names.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';
import { namedResult } from './result.ts';

/**
 * What bears a name, an id or an identifier, the best first. Without the list of names the search goes on with the text
 * alone.
 */
export async function resultsByName(term: string) {
  // Nothing is described by a letter.
  const index = term ? await (term.length > 1 ? loadTraits() : loadNames()) : undefined;
  if (!index) return { asked: undefined, rows: [], results: [] };
  const { asked, rows, found } = askNames(index, term);
  const identified = (await slugsOf(term)).flatMap((slug) => index.at(agentPath(slug)) ?? []);
  const paths = new Set(identified.map(({ path }) => path));
  const named = found
    .filter(({ page }) => !paths.has(page.path))
    // Who asked for an identifier is not asked whether another was meant.
    .filter(({ why }) => identified.length === 0 || why !== 'similar');
  return {
    asked,
    rows,
    results: [...identified.map((page) => ({ page, why: 'whole' as const })), ...named].map(
      ({ page, why }) => ({ result: namedResult(page, why), why }),
    ),
  };
}

export type NameResults = Awaited<ReturnType<typeof resultsByName>>;

/** Where a question leads that names one page: the page that bears the name, or the only one that is like it. */
export async function onlyByName(term: string): Promise<string | undefined> {
  const { results } = await resultsByName(term);
  const [first, ...others] = results;
  const isSure = first && (first.why === 'whole' || first.why === 'id' || others.length === 0);
  return isSure ? first.result.url : undefined;
}

const namesOnce = once(async () => nameIndex(await loadJson<NamesFile>('/search/names.json')));

/** Loads how everything is called, once, on first use; undefined where it does not come. */
export const loadNames = () => namesOnce().catch(() => undefined);

const traitsOnce = once(async () => {
  // After the names, which answer the first letter, and not beside them.
  const index = await namesOnce();
  const traits = await loadJson<TraitsFile>('/search/traits.json');
  return { ...index, pages: withTraits(index.pages, traits) };
});

/** The same with vendors and tags, or without these where they do not come. */
export const loadTraits = () => traitsOnce().catch(loadNames);

/** The agents by kind: where somebody goes on who asked for one that is not there. */
export const agentsByKind = async (): Promise<ListRow[]> => {
  const index = await loadNames();
  return index ? kindRows(index) : [];
};

const identifiersOnce = once(async () => {
  const { identifiers } = await loadJson<{ identifiers: Identifiers }>('/api/v1/identifiers.json');
  return identifiers;
});

/** The identifiers of all agents are loaded where a question looks like one. */
const slugsOf = async (term: string): Promise<string[]> =>
  looksLikeIdentifier(term) ? slugsBy(await identifiersOnce().catch(() => ({})), term) : [];
