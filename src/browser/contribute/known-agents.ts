import type { Checked } from '../../domain/assessment/checking/check.ts';
import { filesOfAgents, type KnownAgent } from '../../views/contribute/known.ts';
import { loadJson } from '../shared/load-json.ts';

/** The agents of the catalogue. If they cannot be loaded, duplicates are found in the pull request and not in the form. */
export async function knownAgents(): Promise<Checked[]> {
  try {
    const { agents } = await loadJson<{ agents: KnownAgent[] }>('/api/v1/agents.json');
    return filesOfAgents(agents);
  } catch {
    return [];
  }
}
