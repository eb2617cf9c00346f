import type { Checked } from '../../domain/assessment/checking/check.ts';
import { type KnownAgent, knownFiles } from '../../views/contribute/known.ts';
import { loadJson } from '../shared/load-json.ts';

/** The agents of the catalogue. If they cannot be loaded, duplicates are found in the pull request and not in the form. */
export async function knownAgents(): Promise<Checked[]> {
  try {
    const { agents } = await loadJson<{ agents: KnownAgent[] }>('/api/v1/agents.json');
    return knownFiles(agents);
  } catch {
    return [];
  }
}
