import { compareAgents } from '../../views/compare/index.ts';
import type { AgentData } from '../../views/compare/row.ts';
import { listOf } from '../../views/shared/format.ts';
import { today } from '../shared/today.ts';
import { showComparison } from './show-comparison.ts';

/** What is needed only where there are agents to compare: the page loads it then. */

/**
 * Compares agents and shows what came of it.
 *
 * @returns who is compared, and how many of the factors that they share differ, in words
 */
export function compareOnPage(
  page: HTMLElement,
  agents: readonly AgentData[],
  onlyDifferences: boolean,
): { names: string; summary: string } {
  const view = compareAgents(agents, today());
  const names = listOf(agents.map(({ name }) => name));
  showComparison(page, view, onlyDifferences);
  const { all, differing } = view.sharedFactors;
  return { names, summary: `${names}: ${differing} of ${all} shared factors differ.` };
}
