import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { FactorStandings, Standing } from '../domain/factor-standings.ts';
import { factorPath } from './factor-path.ts';
import { type FactorPageView, factorName, factorView } from './factor-view.ts';
import { count, factorScore } from './format.ts';
import { badgeOf } from './score-view.ts';

/** How many agents one page of a factor lists. */
const PAGE_SIZE = 100;
/** How many pages before and after a page are named on it. */
const NEIGHBOURS = 2;

/** One page of a factor: the first has everything about it, each has its share of the agents. */
export interface FactorPage {
  readonly page: number;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly name: ReturnType<typeof factorName>;
  /** Absent on further pages. */
  readonly about: FactorPageView | undefined;
  readonly total: number;
  readonly caption: string;
  readonly rows: readonly FactorRow[];
  /** The pages to go to: the ends and those around this one. One page alone needs no way to others. */
  readonly pages: readonly { readonly page: number; readonly path: string }[];
}

/** The pages of a factor. There is always a first one, on which a catalogue without agents has no rows. */
export function factorPages(standings: FactorStandings, headline: EquationId): FactorPage[] {
  const { id, agents } = standings;
  const name = factorName(id);
  const pages = Array.from(
    { length: Math.max(1, Math.ceil(agents.length / PAGE_SIZE)) },
    (_, index) => ({
      page: index + 1,
      path: factorPath(id, index + 1),
    }),
  );
  return pages.map(({ page, path }) => {
    const from = (page - 1) * PAGE_SIZE;
    const shown = agents.slice(from, from + PAGE_SIZE);
    const place = page === 1 ? '' : `, page ${page}`;
    return {
      ...{ page, path, name, total: agents.length },
      pages: pages.filter(
        (other) =>
          [1, pages.length].includes(other.page) || Math.abs(other.page - page) <= NEIGHBOURS,
      ),
      title: `${name.label}${place}`,
      description: `${name.label}${place}: ${name.question} What the factor means, its rubric, and the value of ${count(agents.length, 'assessed agent')} with the reasons.`,
      about: page === 1 ? factorView(standings, headline) : undefined,
      caption:
        pages.length === 1
          ? 'The highest value first, by name inside a value.'
          : `Agents ${from + 1} to ${from + shown.length} of ${agents.length}, the highest value first, by name inside a value.`,
      rows: shown.map(factorRow),
    };
  });
}

/** An agent with its value. It has all that is shown of the agent, so that a page follows from its rows. */
const factorRow = ({ agent, factor }: Standing) => ({
  name: agent.assessment.name,
  path: `/agents/${agent.slug}/#factor-${factor.id}`,
  badge: badgeOf(agent.judgement.headline),
  score: factorScore(factor.score),
  level: factor.level,
  onRubric: factor.onRubric,
  reason: factor.reason,
});
export type FactorRow = ReturnType<typeof factorRow>;
