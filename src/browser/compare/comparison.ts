import { compareAgents } from '../../presentation/comparison/index.ts';
import { type AgentData, listed } from '../../presentation/comparison/row.ts';
import { today } from '../today.ts';
import { showComparison } from './show-comparison.ts';

/** What is needed only where there are agents to compare: the page loads it then. */

/**
 * Compares agents and shows what came of it.
 *
 * @returns who is compared, and how much of it differs, in words
 */
export function compare(
  page: HTMLElement,
  agents: readonly AgentData[],
  onlyDifferences: boolean,
): { names: string; summary: string } {
  const view = compareAgents(agents, today());
  const names = listed(agents.map(({ name }) => name));
  showComparison(page, view, onlyDifferences);
  return { names, summary: `${names}: ${view.differing} of ${view.compared} lines differ.` };
}
