import { BAND_IDS, BANDS, type BandId } from '../../domain/aivss/bands.ts';
import { KIND_IDS, type KindId } from '../../domain/assessment/format/vocabulary.ts';
import { type NameMatch, nameFinder } from '../../domain/name-finder.ts';
import { wordsOf } from '../../domain/names.ts';
import { type AskedId, askedId } from '../../domain/search/asked-id.ts';
import { say } from '../../words/say.ts';
import { inSentence, whole } from '../shared/format.ts';
import { threatsPath } from '../shared/paths.ts';
import {
  type AgentTraits,
  type NamedPage,
  type NamesFile,
  pagesCiting,
  readNames,
} from './names.ts';
import { OTHER_WORDS, STOP_WORDS, SYNONYMS } from './synonyms.ts';

/** An index of everything that has a name. */
export function nameIndex(file: NamesFile) {
  const pages = readNames(file);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    pages,
    find: nameFinder(pages),
    at: (path: string) => byPath.get(path),
    /** The threats and agents that cite an advisory. */
    citing: (id: string) => pagesCiting(file, pages, id),
  };
}
type NameIndex = ReturnType<typeof nameIndex>;

/** Why a page answers a question, the best reason first. */
export type Why = 'id' | 'whole' | 'synonym' | 'described' | 'partly' | 'similar';

interface FoundName {
  readonly page: NamedPage;
  readonly why: Why;
}

/** A link to a list that a question describes: "25 critical agents". */
export interface ListRow {
  readonly label: string;
  /** With its query. */
  readonly path: string;
}

/** The most names in an answer, and the most of each kind. */
const LIMITS = { all: 8, whole: 5, agents: 4, described: 3, others: 2, similar: 3 } as const;

/** The pages that a question names exactly or nearly, the best first, and the lists that it describes. */
export function askNames(index: NameIndex, question: string) {
  const asked = askedId(question);
  const found = index.find(question);
  const exact = found.filter(isWhole).map(({ entry }) => ({ page: entry, why: 'whole' as const }));
  if (asked) {
    const agents = exact.filter(({ page }) => page.agent);
    // A question that is an id is answered by pages of that id only.
    return { asked, rows: [], found: unique([...agents, ...pagesOfId(index, asked)]) };
  }
  const words = contentWords(question);
  const names = found.some(isSure) ? found : [...found, ...index.find(words.join(' '))];
  const partial = names.filter((match) => isSure(match) && !isWhole(match));
  const pagesOf = (matches: typeof partial, isAgent: boolean): FoundName[] =>
    matches
      .filter(({ entry }) => (entry.agent !== undefined) === isAgent)
      .map(({ entry }) => ({ page: entry, why: 'partly' }));
  const synonyms = synonymsOf(index, words);
  const answers = unique([
    ...exact.filter(({ page }) => page.agent),
    ...synonyms.of(true),
    ...exact.slice(0, LIMITS.whole),
    ...pagesOf(partial, true).slice(0, LIMITS.agents),
    ...describedBy(index, words).slice(0, LIMITS.described),
    ...synonyms.of(false),
    ...pagesOf(partial, false).slice(0, LIMITS.others),
  ]).slice(0, LIMITS.all);
  const similar = names.map(({ entry }) => ({ page: entry, why: 'similar' as const }));
  return {
    asked,
    rows: listRows(index, words),
    // Similar names are offered only where nothing was named.
    found: answers.length > 0 ? answers : unique(similar).slice(0, LIMITS.similar),
  };
}

/** The words of a question without stop words; all of them where there are no others. */
export const contentWords = (question: string): string[] => wordsOf(withoutStopWords(question));

export function withoutStopWords(question: string): string {
  const parts = question.trim().split(/\s+/);
  const content = parts.filter(
    (part) => !STOP_WORDS.has(part.toLowerCase().replace(/[?!.,]+$/, '')),
  );
  return (content.length > 0 ? content : parts).join(' ');
}

/** Lists of the agents of each kind, for a question without an answer. */
export const kindRows = (index: NameIndex): ListRow[] =>
  KIND_IDS.flatMap((kind) =>
    listRow(index, { bands: [], kinds: [kind], tags: [], isOverdue: false }),
  );

const WHOLE: readonly string[] = ['text', 'name', 'alias'];
const isWhole = ({ match }: NameMatch<NamedPage>): boolean => WHOLE.includes(match);
const isSure = ({ match }: NameMatch<NamedPage>): boolean => match !== 'similar';

/** Each page once, in its best place. */
const unique = (found: readonly FoundName[]): FoundName[] =>
  [...Map.groupBy(found, ({ page }) => page.path).values()].flatMap((same) => same.slice(0, 1));

/** The entries with an id, the sub-techniques of a technique, and what cites an advisory. */
function pagesOfId(index: NameIndex, { id, paths }: AskedId): FoundName[] {
  const entries = paths.flatMap((path) => index.at(threatsPath(path)) ?? []);
  const forms = entries.flatMap(({ path }) =>
    index.pages.filter((page) => page.path.startsWith(`${path.slice(0, -1)}.`)),
  );
  return [...entries, ...forms, ...index.citing(id)].map((page) => ({ page, why: 'id' }));
}

/** The pages of synonyms that are the whole question, or a part of it. One word of several does not name a page. */
function synonymsOf(index: NameIndex, words: readonly string[]) {
  const text = ` ${words.join(' ')} `;
  const matching = SYNONYMS.flatMap(({ asked, pages }) => {
    const phrases = asked
      .map((one) => ` ${wordsOf(one).join(' ')} `)
      .filter((phrase) => text.includes(phrase));
    const isAll = phrases.includes(text);
    const isName = isAll || phrases.some((phrase) => phrase.trim().includes(' '));
    const why: Why = isName ? 'synonym' : 'partly';
    return phrases.length > 0 ? [{ pages, isAll, why }] : [];
  });
  return {
    of: (isAll: boolean): FoundName[] =>
      matching
        .filter((one) => one.isAll === isAll)
        .flatMap(({ pages, why }) =>
          pages.flatMap((path) => index.at(path) ?? []).map((page) => ({ page, why })),
        ),
  };
}

const IGNORED: ReadonlySet<string> = new Set(['agent', 'agents', 'ai']);

/** The agents whose tags, vendor and kind have every word of a question. */
function describedBy(index: NameIndex, words: readonly string[]): FoundName[] {
  const wanted = words
    .map((word) => OTHER_WORDS[word] ?? word)
    .filter((word) => !IGNORED.has(word));
  if (wanted.length === 0) return [];
  const cache = new Map<string, ReadonlySet<string>>();
  const partsOf = (text: string): ReadonlySet<string> => {
    const parts = cache.get(text) ?? new Set([text, ...wordsOf(text)]);
    cache.set(text, parts);
    return parts;
  };
  const has = ({ kind, vendor, tags }: AgentTraits, word: string): boolean =>
    kindOf(word) === kind ||
    tags.some((tag) => partsOf(tag).has(word)) ||
    (vendor !== undefined && partsOf(vendor).has(word));
  return index.pages
    .filter(({ agent }) => agent && wanted.every((word) => has(agent, word)))
    .map((page) => ({ page, why: 'described' }));
}

const kindOf = (word: string): KindId | undefined =>
  KIND_IDS.find((id) => id === word || `${id}s` === word);

interface Choices {
  readonly bands: readonly (BandId | 'not-scored')[];
  readonly kinds: readonly KindId[];
  readonly tags: readonly string[];
  readonly isOverdue: boolean;
}

const bandOfWord = (word: string): BandId | undefined =>
  BAND_IDS.find((id) => id === word && id !== 'none');

/** The list of agents, where every word of the question describes it: "critical frameworks", "overdue", "not scored". */
function listRows(index: NameIndex, words: readonly string[]): ListRow[] {
  const tags = new Set(index.pages.flatMap(({ agent }) => agent?.tags ?? []));
  const choices = readChoices(
    words.map((word) => OTHER_WORDS[word] ?? word),
    tags,
  );
  return choices ? listRow(index, choices) : [];
}

function listRow({ pages }: NameIndex, choices: Choices): ListRow[] {
  const fits = pages.filter(
    ({ band, agent }) =>
      agent &&
      (choices.bands.length === 0 || choices.bands.includes(band ?? 'not-scored')) &&
      (choices.kinds.length === 0 || choices.kinds.includes(agent.kind)) &&
      choices.tags.every((tag) => agent.tags.includes(tag)),
  );
  return fits.length === 0
    ? []
    : [{ label: choicesInWords(choices, fits.length), path: listPath(choices) }];
}

/** The bands, kinds and tags that words choose; undefined where a word chooses nothing. */
function readChoices(
  words: readonly string[],
  knownTags: ReadonlySet<string>,
): Choices | undefined {
  const choices = {
    bands: new Set<BandId | 'not-scored'>(),
    kinds: new Set<KindId>(),
    tags: new Set<string>(),
    isOverdue: false,
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const pair = `${word}-${words[index + 1]}`;
    const [band, kind] = [bandOfWord(word), kindOf(word)];
    if (pair === 'not-scored' || knownTags.has(pair)) index += 1;
    if (pair === 'not-scored' || word === 'not-scored') choices.bands.add('not-scored');
    else if (knownTags.has(pair)) choices.tags.add(pair);
    else if (band) choices.bands.add(band);
    else if (word === 'overdue') choices.isOverdue = true;
    else if (IGNORED.has(word)) continue;
    else if (kind) choices.kinds.add(kind);
    else if (knownTags.has(word)) choices.tags.add(word);
    else return undefined;
  }
  return {
    ...choices,
    bands: [...choices.bands],
    kinds: [...choices.kinds],
    tags: [...choices.tags],
  };
}

/** Kinds of agents, as nouns of a sentence. */
const KIND_NOUNS = {
  agent: { one: say('agent'), many: say('agents') },
  framework: { one: say('framework'), many: say('frameworks') },
  tool: { one: say('tool'), many: say('tools') },
  platform: { one: say('platform'), many: say('platforms') },
  protocol: { one: say('protocol'), many: say('protocols') },
  model: { one: say('model'), many: say('models') },
  skill: { one: say('skill'), many: say('skills') },
} as const satisfies Record<KindId, { readonly one: string; readonly many: string }>;

function choicesInWords({ bands, kinds, tags, isOverdue }: Choices, count: number): string {
  const nouns = (kinds.length > 0 ? kinds : (['agent'] as const)).map((id) => KIND_NOUNS[id]);
  const things = nouns.map(({ one, many }) => (count === 1 ? one : many)).join(say(' and '));
  const levels = bands.map((id) =>
    id === 'not-scored' ? say('unscored') : inSentence(BANDS[id].label),
  );
  const words = [
    levels.length > 0
      ? say('{levels} {things}', { levels: levels.join(say(' or ')), things })
      : things,
    ...(tags.length > 0 ? [say('tagged {tags}', { tags: tags.join(say(' and ')) })] : []),
  ].join(' ');
  // The number of overdue reviews depends on the day of reading, so only the list can count them.
  return isOverdue ? say('Overdue reviews among {words}', { words }) : `${whole(count)} ${words}`;
}

function listPath({ bands, kinds, tags, isOverdue }: Choices): string {
  const query = new URLSearchParams([
    ...bands.map((id) => ['band', id]),
    ...kinds.map((id) => ['kind', id]),
    ...tags.map((tag) => ['tag', tag]),
    ...(isOverdue ? [['review', 'overdue']] : []),
  ]).toString();
  return query ? `/agents/?${query}` : '/agents/';
}
