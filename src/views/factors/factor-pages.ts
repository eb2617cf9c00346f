import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { factorLevel } from '../../domain/aivss/factors.ts';
import type { AgentFactor, FactorStandings } from '../../domain/factor-standings.ts';
import { say } from '../../words/say.ts';
import { type ListPage, pageSegment } from '../lists/paging.ts';
import { badgeOf } from '../shared/badge.ts';
import { count, firstSentence, scoreInColumn, whole } from '../shared/format.ts';
import { agentFactorPath, factorPath } from '../shared/paths.ts';
import { factorName, factorView } from './factor-view.ts';

/**
 * A page of a factor. There is always a first one; without agents it has no rows.
 *
 * @param standings for the first page, which describes the factor; undefined for the others
 */
export function factorPage(
  id: FactorId,
  { number, last, total, from, items }: ListPage<AgentFactor>,
  standings: FactorStandings | undefined,
  headline: EquationId,
) {
  const name = factorName(id);
  const pageInWords = number === 1 ? '' : say(', page {number}', { number });
  return {
    number,
    last,
    total,
    name,
    path: `${factorPath(id)}${pageSegment(number)}`,
    title: `${name.label}${pageInWords}`,
    description: say(
      '{label}{place}: {question} What the factor means, its rubric, and the value of {assesseds} with the reasons.',
      {
        label: name.label,
        place: pageInWords,
        question: name.question,
        assesseds: count(total, say('assessed agent'), say('assessed agents')),
      },
    ),
    /** Absent on further pages. */
    about: standings && factorView(standings, headline),
    caption:
      last === 1
        ? say('The highest value first, by name inside a value.')
        : say(
            'Agents {from} to {to} of {total}, the highest value first, by name inside a value.',
            { from: whole(from), to: whole(from + items.length - 1), total: whole(total) },
          ),
    rows: items.map(factorRow),
  };
}

/** An agent with its value: everything that the page shows of the agent, so that the page follows from its rows. */
const factorRow = ({ agent, factor }: AgentFactor) => ({
  name: agent.assessment.name,
  path: agentFactorPath(agent.slug, factor.id),
  badge: badgeOf(agent.judgement.headline),
  score: scoreInColumn(factor.score),
  level: factorLevel(factor.score),
  onRubric: factor.onRubric,
  reason: factor.reason && firstSentence(factor.reason),
});
export type FactorRow = ReturnType<typeof factorRow>;
