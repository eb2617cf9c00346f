import type { Examined } from '../../domain/assessment/check.ts';
import { type KnownAgent, knownFiles } from '../../presentation/contribute/known.ts';

/** The agents of the catalogue. Without them the form works and finds no duplicates; the pull request still does. */
export async function knownAgents(): Promise<Examined[]> {
  try {
    const base = document.documentElement.dataset.base ?? '/';
    const response = await fetch(`${base}api/v1/agents.json`);
    const { agents } = (await response.json()) as { agents: KnownAgent[] };
    return knownFiles(agents);
  } catch {
    return [];
  }
}
