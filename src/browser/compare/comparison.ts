import type { AgentFile } from '../../data/api-schema.ts';
import type { Compared } from '../../views/compare/address.ts';
import { conditionTally } from '../../views/compare/conditions.ts';
import { comparisonMarkdown, comparisonRows } from '../../views/compare/export.ts';
import { compareAgents } from '../../views/compare/index.ts';
import { csvText } from '../../views/lists/csv.ts';
import { agentsQuery } from '../../views/shared/asked-agents.ts';
import { listOf } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { download } from '../agents/download.ts';
import { part } from '../shared/part.ts';
import { sourceOfPage } from '../shared/source-of-page.ts';
import { today } from '../shared/today.ts';
import { showComparison } from './show-comparison.ts';

/**
 * Compares agents and shows the result. This is loaded only when there are agents to compare.
 *
 * @returns in words: who is compared, how many of the factors that they share differ, how many conditions each meets, and
 *   how many rows are left out
 */
export function compareOnPage(
  page: HTMLElement,
  agents: readonly AgentFile[],
  { needs, onlyDifferences }: Compared,
) {
  const view = compareAgents(agents, needs, today());
  const names = listOf(agents.map(({ name }) => name));
  const hidden = showComparison(page, view, onlyDifferences);
  part(page, '[data-markdown]', HTMLTextAreaElement).value = comparisonMarkdown(
    view,
    sourceOfPage(),
    today(),
  );
  const slugs = agents.map(({ slug }) => slug);
  part(page, '[data-to-controls]', HTMLAnchorElement).search = agentsQuery(slugs);
  part(page, '[data-csv]', HTMLButtonElement).onclick = () => {
    download(`${slugs.join('-')}.csv`, 'text/csv', csvText(comparisonRows(view)));
  };
  const { all, differing } = view.sharedFactors;
  const tallies = agents.flatMap(({ name }, index) => {
    const tally = conditionTally(view.conditions, index);
    return tally ? [`${name} ${tally}.`] : [];
  });
  return {
    names,
    summary: say('{names}: {differing} of {all} shared factors differ.', { names, differing, all }),
    tallies: tallies.join(' ') || say('Nothing is counted.'),
    rows: onlyDifferences
      ? say('Rows without a difference that are left out: {hidden}.', { hidden })
      : say('All rows are shown.'),
  };
}
