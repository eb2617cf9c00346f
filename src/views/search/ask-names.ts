import { BAND_IDS, BANDS, type BandId } from '../../domain/aivss/bands.ts';
import { KIND_IDS, type KindId } from '../../domain/assessment/format/vocabulary.ts';
import { type NameMatch, nameFinder } from '../../domain/name-finder.ts';
import { wordsOf } from '../../domain/names.ts';
import { type AskedId, askedId } from '../../domain/search/asked-id.ts';
import { say } from '../../words/say.ts';
import { inSentence, whole } from '../shared/format.ts';
import { threatsPath } from '../shared/paths.ts';
import { type AgentTraits, citing, type NamedPage, type NamesFile, readNames } from './names.ts';
import { OTHER_WORDS, STOP_WORDS, SYNONYMS } from './synonyms.ts';

/** Everything that has a name, ready to be asked. */
export function nameIndex(file: NamesFile) {
  const pages = readNames(file);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    pages,
    find: nameFinder(pages),
    at: (path: string) => byPath.get(path),
    /** What cites an advisory. */
    citing: (id: string) => citing(file, pages, id),
  };
}
export type NameIndex = ReturnType<typeof nameIndex>;

/** Why a page answers a question: the best first. */
export type Why = 'id' | 'whole' | 'synonym' | 'described' | 'partly' | 'similar';

export interface FoundName {
  readonly page: NamedPage;
  readonly why: Why;
}

/** A list that has what was asked: "25 critical agents". */
export interface ListRow {
  readonly label: string;
  /** Path below the base, with its query. */
  readonly path: string;
}

/** How many names an answer has at most, and how many of a kind. */
const MOST = { all: 8, whole: 5, agents: 4, described: 3, others: 2, similar: 3 } as const;

/** The pages that bear or nearly bear what was asked, the best first, and lists that have it. */
export function askNames(index: NameIndex, question: string) {
  const asked = askedId(question);
  const found = index.find(question);
  const bearers = found
    .filter(isWhole)
    .map(({ entry }) => ({ page: entry, why: 'whole' as const }));
  if (asked) {
    const agents = bearers.filter(({ page }) => page.agent);
    // Where the question is an id, nothing answers it but that id.
    return { asked, rows: [], found: each([...agents, ...byId(index, asked)]) };
  }
  const words = contentWords(question);
  const names = found.some(isSure) ? found : [...found, ...index.find(words.join(' '))];
  const partly = names.filter((match) => isSure(match) && !isWhole(match));
  const pagesOf = (matches: typeof partly, isAgent: boolean): FoundName[] =>
    matches
      .filter(({ entry }) => (entry.agent !== undefined) === isAgent)
      .map(({ entry }) => ({ page: entry, why: 'partly' }));
  const synonyms = synonymsOf(index, words);
  const sure = each([
    ...bearers.filter(({ page }) => page.agent),
    ...synonyms.of(true),
    ...bearers.slice(0, MOST.whole),
    ...pagesOf(partly, true).slice(0, MOST.agents),
    ...describedBy(index, words).slice(0, MOST.described),
    ...synonyms.of(false),
    ...pagesOf(partly, false).slice(0, MOST.others),
  ]).slice(0, MOST.all);
  const near = names.map(({ entry }) => ({ page: entry, why: 'similar' as const }));
  return {
    asked,
    rows: listRows(index, words),
    // One who names something is not asked whether something else was meant.
    found: sure.length > 0 ? sure : each(near).slice(0, MOST.similar),
  };
}

/** The words of a question that ask something; all of them where none does. */
export const contentWords = (question: string): string[] => wordsOf(withoutStopWords(question));

export function withoutStopWords(question: string): string {
  const parts = question.trim().split(/\s+/);
  const content = parts.filter(
    (part) => !STOP_WORDS.has(part.toLowerCase().replace(/[?!.,]+$/, '')),
  );
  return (content.length > 0 ? content : parts).join(' ');
}

/** The agents of each kind, for somebody who asked for one that is not there. */
export const kindRows = (index: NameIndex): ListRow[] =>
  KIND_IDS.flatMap((kind) =>
    rowOf(index, { bands: [], kinds: [kind], tags: [], isOverdue: false }),
  );

const WHOLE: readonly string[] = ['text', 'name', 'alias'];
const isWhole = ({ match }: NameMatch<NamedPage>): boolean => WHOLE.includes(match);
const isSure = ({ match }: NameMatch<NamedPage>): boolean => match !== 'similar';

const each = (found: readonly FoundName[]): FoundName[] =>
  [...new Map(found.toReversed().map((one) => [one.page.path, one])).values()].toReversed();

/** The entries that bear an id, the forms of a technique, and what cites it. */
function byId(index: NameIndex, { id, paths }: AskedId): FoundName[] {
  const own = paths.flatMap((path) => index.at(threatsPath(path)) ?? []);
  const forms = own.flatMap(({ path }) =>
    index.pages.filter((page) => page.path.startsWith(`${path.slice(0, -1)}.`)),
  );
  return [...own, ...forms, ...index.citing(id)].map((page) => ({ page, why: 'id' }));
}

/** The pages of the synonyms that a question is, or that it has among other words. */
function synonymsOf(index: NameIndex, words: readonly string[]) {
  const text = ` ${words.join(' ')} `;
  const met = SYNONYMS.flatMap(({ asked, pages }) => {
    const runs = asked
      .map((one) => ` ${wordsOf(one).join(' ')} `)
      .filter((run) => text.includes(run));
    return runs.length > 0 ? [{ pages, isAll: runs.includes(text) }] : [];
  });
  return {
    of: (isAll: boolean): FoundName[] =>
      met
        .filter((one) => one.isAll === isAll)
        .flatMap(({ pages }) => pages.flatMap((path) => index.at(path) ?? []))
        .map((page) => ({ page, why: 'synonym' })),
  };
}

const NOISE: ReadonlySet<string> = new Set(['agent', 'agents', 'ai']);

/** The agents whose tags, vendor and kind have every word of a question. */
function describedBy(index: NameIndex, words: readonly string[]): FoundName[] {
  const wanted = words.map((word) => OTHER_WORDS[word] ?? word).filter((word) => !NOISE.has(word));
  if (wanted.length === 0) return [];
  const known = new Map<string, ReadonlySet<string>>();
  const partsOf = (text: string): ReadonlySet<string> => {
    const parts = known.get(text) ?? new Set([text, ...wordsOf(text)]);
    known.set(text, parts);
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

/** The list of agents that a question describes whole: "critical frameworks", "overdue", "not scored". */
function listRows(index: NameIndex, words: readonly string[]): ListRow[] {
  const tags = new Set(index.pages.flatMap(({ agent }) => agent?.tags ?? []));
  const read = chosen(
    words.map((word) => OTHER_WORDS[word] ?? word),
    tags,
  );
  return read ? rowOf(index, read) : [];
}

function rowOf({ pages }: NameIndex, read: Choices): ListRow[] {
  const fits = pages.filter(
    ({ band, agent }) =>
      agent &&
      (read.bands.length === 0 || read.bands.includes(band ?? 'not-scored')) &&
      (read.kinds.length === 0 || read.kinds.includes(agent.kind)) &&
      read.tags.every((tag) => agent.tags.includes(tag)),
  );
  return fits.length === 0 ? [] : [{ label: inWords(read, fits.length), path: listPath(read) }];
}

/** What words choose among bands, kinds and tags; undefined where a word chooses nothing. */
function chosen(words: readonly string[], known: ReadonlySet<string>): Choices | undefined {
  const read = {
    bands: new Set<BandId | 'not-scored'>(),
    kinds: new Set<KindId>(),
    tags: new Set<string>(),
    isOverdue: false,
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pair = `${word}-${words[at + 1]}`;
    const [band, kind] = [bandOfWord(word), kindOf(word)];
    if (pair === 'not-scored' || known.has(pair)) at += 1;
    if (pair === 'not-scored' || word === 'not-scored') read.bands.add('not-scored');
    else if (known.has(pair)) read.tags.add(pair);
    else if (band) read.bands.add(band);
    else if (word === 'overdue') read.isOverdue = true;
    else if (NOISE.has(word)) continue;
    else if (kind) read.kinds.add(kind);
    else if (known.has(word)) read.tags.add(word);
    else return undefined;
  }
  return { ...read, bands: [...read.bands], kinds: [...read.kinds], tags: [...read.tags] };
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

function inWords({ bands, kinds, tags, isOverdue }: Choices, count: number): string {
  const named = (kinds.length > 0 ? kinds : (['agent'] as const)).map((id) => KIND_NOUNS[id]);
  const things = named.map(({ one, many }) => (count === 1 ? one : many)).join(say(' and '));
  const levels = bands.map((id) =>
    id === 'not-scored' ? say('unscored') : inSentence(BANDS[id].label),
  );
  const words = [
    levels.length > 0
      ? say('{levels} {things}', { levels: levels.join(say(' or ')), things })
      : things,
    ...(tags.length > 0 ? [say('tagged {tags}', { tags: tags.join(say(' and ')) })] : []),
  ].join(' ');
  // What is overdue depends on the day of reading, and only the list knows that.
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
