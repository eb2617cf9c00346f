import { type Identifiers, looksLikeIdentifier, slugsBy } from '../../domain/identifiers.ts';
import { askNames, kindRows, type ListRow, nameIndex } from '../../views/search/ask-names.ts';
import { type NamesFile, type TraitsFile, withTraits } from '../../views/search/names.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';
import { namedResult } from './result.ts';

/** What has a name, an id or an identifier, the best first; nothing where the list of names could not be loaded. */
export async function resultsByName(term: string) {
  // Vendors and tags are not searched for a single letter.
  const index = term ? await (term.length > 1 ? loadTraits() : loadNames()) : undefined;
  if (!index) return { asked: undefined, rows: [], results: [] };
  const { asked, rows, found } = askNames(index, term);
  const identified = (await slugsOf(term)).flatMap((slug) => index.at(agentPath(slug)) ?? []);
  const paths = new Set(identified.map(({ path }) => path));
  const named = found
    .filter(({ page }) => !paths.has(page.path))
    // An identifier is never mistyped, so similar names are left out.
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

/** The address of the page that a question names: the one with that name, or the only one with a similar name. */
export async function onlyByName(term: string): Promise<string | undefined> {
  const { results } = await resultsByName(term);
  const [first, ...others] = results;
  const isSure = first && (first.why === 'whole' || first.why === 'id' || others.length === 0);
  return isSure ? first.result.url : undefined;
}

const namesOnce = once(async () => nameIndex(await loadJson<NamesFile>('/search/names.json')));

/** Loads the names on first use; undefined where that fails. */
export const loadNames = () => namesOnce().catch(() => undefined);

const traitsOnce = once(async () => {
  // Not at the same time as the names, which answer the first letter.
  const index = await namesOnce();
  const traits = await loadJson<TraitsFile>('/search/traits.json');
  return { ...index, pages: withTraits(index.pages, traits) };
});

/** The names with vendors and tags, or without these where they could not be loaded. */
export const loadTraits = () => traitsOnce().catch(loadNames);

/** The lists of agents by kind, for a reader whose agent is not in the catalogue. */
export const agentsByKind = async (): Promise<ListRow[]> => {
  const index = await loadNames();
  return index ? kindRows(index) : [];
};

const identifiersOnce = once(async () => {
  const { identifiers } = await loadJson<{ identifiers: Identifiers }>('/api/v1/identifiers.json');
  return identifiers;
});

/** The agents that an identifier belongs to. The identifiers are loaded when a question looks like one. */
const slugsOf = async (term: string): Promise<string[]> =>
  looksLikeIdentifier(term) ? slugsBy(await identifiersOnce().catch(() => ({})), term) : [];
