import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import type { Agent } from '../../domain/catalogue.ts';
import type {
  AgentHistory,
  EquationChange,
  HistoryEntry,
  SiteHistory,
  State,
} from '../../domain/history/history.ts';
import { markOf } from '../../domain/impact/standing.ts';
import { say } from '../../words/say.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { longDate, shorten } from '../shared/format.ts';
import { causeInWords, NOTICES, otherWords, scoredWords, UNCOMPARED } from './history-words.ts';

/** The result of a version: a badge, or a word where there is none. */
export type StateView = { readonly badge: BadgeView } | { readonly word: string };

const KIND_LABELS: Readonly<Record<HistoryEntry['kind'], string>> = {
  added: say('Added'),
  changed: say('Changed'),
  removed: say('Removed'),
  earliest: say('Earliest known version'),
};

/** The most characters of the title of a threat: enough to know it by. */
const TITLE_LENGTH = 40;

/** One step in the history of an assessment. */
export function entryView(entry: HistoryEntry, agent: Agent | undefined) {
  const { before, after, difference } = entry;
  const [beforeView, afterView] = [before, after].map((state) => state && stateView(state, agent));
  const titleOf = (id: string) =>
    shorten(
      agent?.assessment.threats?.find((threat) => threat.id === id)?.title ?? id,
      TITLE_LENGTH,
    );
  const compared = typeof difference === 'object' ? difference : undefined;
  return {
    ...placeOf(entry),
    what: entry.renamedFrom
      ? say('Renamed from {renamedFrom}', { renamedFrom: entry.renamedFrom })
      : KIND_LABELS[entry.kind],
    before: beforeView,
    after: afterView,
    /** Whether there are both states, and they are equal. */
    isSame: beforeView !== undefined && JSON.stringify(beforeView) === JSON.stringify(afterView),
    scored: compared ? scoredWords(compared, titleOf) : [],
    /** What moved the score farthest, in short. */
    cause: compared && causeInWords(compared, titleOf),
    other:
      typeof difference === 'string' ? UNCOMPARED[difference] : compared && otherWords(compared),
  };
}
export type EntryView = ReturnType<typeof entryView>;

const placeOf = ({ commit, time }: Pick<HistoryEntry, 'commit' | 'time'>) => ({
  id: `commit-${commit.slice(0, 12)}`,
  time,
  date: longDate(time.slice(0, 10)),
});

function stateView(state: State, agent: Agent | undefined): StateView {
  switch (state.kind) {
    case 'judged':
      return { badge: badgeOf(state.mark ?? undefined) };
    case 'now':
      return { badge: badgeOf(agent?.judgement.headline) };
    case 'broken':
      return { word: say('with errors') };
    case 'unknown':
      return { word: say('not known') };
    default:
      return state satisfies never;
  }
}

/** A change of the site's equation as an entry in the history of an agent that existed then. */
function equationView(change: EquationChange, isNow: boolean, { assessment }: Agent): EntryView {
  const badgeUnder = (id: EquationId) => ({ badge: badgeOf(markOf(assessment, id) ?? undefined) });
  const [before, after] = isNow
    ? [badgeUnder(change.from), badgeUnder(change.to)]
    : [undefined, undefined];
  const [from, to] = [equation(change.from).label, equation(change.to).label];
  return {
    ...placeOf(change),
    what: say('The equation changed'),
    before,
    after,
    isSame: before !== undefined && JSON.stringify(before) === JSON.stringify(after),
    scored: [],
    cause: undefined,
    other: say('The site moved from {from} to {to}. The assessment is the same.', { from, to }),
  };
}

/** The history of an agent, the newest first. */
export function historyView(
  agent: Agent,
  { entries, notices }: Pick<AgentHistory, 'entries' | 'notices'>,
  { equations }: Pick<SiteHistory, 'equations'>,
) {
  const first = entries.at(-1);
  const moves = equations
    .filter((change) => first && isLater(change, first))
    .map((change) => {
      const nextEntry = entries.find((entry) => isLater(change, entry));
      const view = equationView(change, nextEntry?.after?.kind === 'now', agent);
      return { ...change, view };
    });
  const steps = entries.map((entry) => ({ ...entry, view: entryView(entry, agent) }));
  return {
    entries: [...steps, ...moves].toSorted(newestFirst).map(({ view }) => view),
    notices: notices.map((id) =>
      id === 'uncommitted' && entries.length === 0
        ? say('This assessment is not committed yet.')
        : NOTICES[id],
    ),
  };
}
export type HistoryView = ReturnType<typeof historyView>;

type Dated = Pick<HistoryEntry, 'time' | 'step'>;

export const newestFirst = (a: Dated, b: Dated): number =>
  a.time === b.time ? b.step - a.step : a.time < b.time ? 1 : -1;

const isLater = (a: Dated, b: Dated): boolean => newestFirst(a, b) < 0;
