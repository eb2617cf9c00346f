import { decodeAgents } from '../../views/agents/agent-columns.ts';
import type { AgentsFile } from '../../views/agents/agents-file.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';

/** The columns of all listed agents, in the order of the catalogue. */
export const listedAgents = once(async () =>
  decodeAgents(await loadJson<AgentsFile>('/data/agents.json')),
);
