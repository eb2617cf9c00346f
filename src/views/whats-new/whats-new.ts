import { equation } from '../../domain/aivss/equations/index.ts';
import type { Agent } from '../../domain/catalogue.ts';
import type {
  AgentHistory,
  EquationChange,
  HistoryEntry,
  SiteHistory,
} from '../../domain/history/history.ts';
import { itemAt } from '../../domain/lookup.ts';
import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { type EntryView, entryView, newestFirst } from '../agent/history-view.ts';
import { NOTICES } from '../agent/history-words.ts';
import { count, longDate, monthOf } from '../shared/format.ts';

/** One entry of what is new in the catalogue. */
export interface NewsItem {
  /** The same in every build: the commit, and the agent if it is about one. */
  readonly id: string;
  readonly time: string;
  readonly date: string;
  readonly name: string;
  /** The slug of the agent, if it has a page. */
  readonly slug: string | undefined;
  readonly entry: Pick<
    EntryView,
    'what' | 'before' | 'after' | 'isSame' | 'scored' | 'cause' | 'other'
  >;
  /** Whether no score moved, and no threat came, went or was closed. */
  readonly isSmall: boolean;
}

/** The small changes of one day, in one line. */
export interface SmallChanges {
  /** Of the newest. */
  readonly time: string;
  /** Of the first. */
  readonly since: string;
  readonly date: string;
  readonly agents: readonly { readonly label: string; readonly slug: string | undefined }[];
  readonly summary: string;
  /** Whether the names are many, and folded below the summary. */
  readonly isFolded: boolean;
}

/** What pages and feeds list. */
export type NewsLine = NewsItem | SmallChanges;

type Dated = Pick<HistoryEntry, 'time' | 'step'>;
type DatedItem = Dated & { readonly item: NewsItem };

/** The most reasons of a change that are named; the page of the agent has all. */
const MOST_REASONS = 3;

/** Everything that happened to the catalogue, the newest first. A commit to very many assessments is one entry. */
export function newsOf(
  histories: readonly AgentHistory[],
  { equations }: SiteHistory,
  agents: readonly Agent[],
): NewsItem[] {
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  const single: DatedItem[] = [];
  const byCommit = new Map<string, HistoryEntry[]>();
  for (const history of histories) {
    const agent = history.removed ? undefined : bySlug.get(history.slug);
    for (const entry of history.entries) {
      if (entry.among || entry.kind === 'earliest') {
        byCommit.set(entry.commit, [...(byCommit.get(entry.commit) ?? []), entry]);
      } else single.push({ ...datedOf(entry), item: agentItem(entry, history, agent) });
    }
  }
  const merged = [...byCommit.values()].map(mergedItem);
  return [...single, ...merged, ...equations.map(equationItem)]
    .toSorted((a, b) => newestFirst(a, b) || (a.item.name < b.item.name ? -1 : 1))
    .map(({ item }) => item);
}

const datedOf = ({ time, step }: Dated): Dated => ({ time, step });

function agentItem(entry: HistoryEntry, history: AgentHistory, agent: Agent | undefined): NewsItem {
  const view = entryView(entry, agent);
  return {
    id: `${entry.commit.slice(0, 12)}-${entry.slug}`,
    time: view.time,
    date: view.date,
    name: agent?.assessment.name ?? history.removed?.name ?? entry.slug,
    slug: agent?.slug,
    entry: { ...view, scored: view.scored.slice(0, MOST_REASONS) },
    isSmall: isSmall(entry, view),
  };
}

function isSmall(
  { kind, renamedFrom, before, after, difference }: HistoryEntry,
  { isSame }: EntryView,
): boolean {
  if (kind !== 'changed' || renamedFrom !== undefined) return false;
  const areKnown = [before, after].every((state) => state && state.kind !== 'unknown');
  const scored = typeof difference === 'object' ? difference.scored : [];
  return (isSame || !areKnown) && !scored.some(({ path }) => OF_A_THREAT.test(path));
}

/** The path of a whole threat that is new or removed, or of its status. */
const OF_A_THREAT = /^threats\.[^.]+(?:\.status)?$/;

const COUNTED = {
  added: (number: number) => say('{number} added', { number }),
  changed: (number: number) => say('{number} changed', { number }),
  removed: (number: number) => say('{number} removed', { number }),
  earliest: (number: number) => say('{number} there when the known history begins', { number }),
} as const satisfies Record<HistoryEntry['kind'], (number: number) => string>;

function mergedItem(entries: readonly HistoryEntry[]): DatedItem {
  const { commit, time, step } = itemAt(entries, 0);
  const counts = idsOf(COUNTED).flatMap((kind) => {
    const number = entries.filter((entry) => entry.kind === kind).length;
    return number > 0 ? [COUNTED[kind](number)] : [];
  });
  return {
    time,
    step,
    item: {
      id: commit.slice(0, 12),
      time,
      date: longDate(time.slice(0, 10)),
      name: count(entries.length, say('assessment'), say('assessments')),
      slug: undefined,
      entry: { ...EMPTY, what: counts.join(', ') },
      isSmall: false,
    },
  };
}

const EMPTY = {
  before: undefined,
  after: undefined,
  isSame: false,
  scored: [],
  cause: undefined,
  other: undefined,
};

function equationItem({ time, step, commit, from, to }: EquationChange): DatedItem {
  const other = say('From {before} to {after}: every score was computed anew.', {
    before: equation(from).label,
    after: equation(to).label,
  });
  return {
    time,
    step,
    item: {
      id: `${commit.slice(0, 12)}-equation`,
      time,
      date: longDate(time.slice(0, 10)),
      name: say('The equation of this site'),
      slug: undefined,
      entry: { ...EMPTY, what: say('Changed'), other },
      isSmall: false,
    },
  };
}

/** The most names of small changes that stand open. */
const MOST_NAMES = 8;

/** Of each day the news, and then its small changes in one line. */
export const newsLines = (items: readonly NewsItem[]): NewsLine[] =>
  [...Map.groupBy(items, ({ time }) => time.slice(0, 10)).values()].flatMap((ofDay) => [
    ...ofDay.filter((item) => !item.isSmall),
    ...smallChanges(ofDay.filter((item) => item.isSmall)),
  ]);

function smallChanges(items: readonly NewsItem[]): SmallChanges[] {
  const [newest, first] = [items[0], items.at(-1)];
  if (!newest || !first) return [];
  const agents = [
    ...new Map(items.map(({ name, slug }) => [slug ?? name, { label: name, slug }])).values(),
  ];
  const { time, date } = newest;
  const summary = say('Small changes to {agents}', {
    agents: count(agents.length, say('agent'), say('agents')),
  });
  return [{ time, since: first.time, date, agents, summary, isFolded: agents.length > MOST_NAMES }];
}

/** The lines of a page, grouped by month. */
export const byMonth = <T extends Pick<NewsItem, 'time'>>(lines: readonly T[]) =>
  [...Map.groupBy(lines, ({ time }) => monthOf(time))].map(([label, inMonth]) => ({
    label,
    lines: inMonth,
  }));

export const noticesOf = ({ notices }: SiteHistory): string[] => notices.map((id) => NOTICES[id]);
