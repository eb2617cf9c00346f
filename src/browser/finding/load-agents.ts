import { type AgentsFile, decodeAgents } from '../../presentation/finding/agents-file.ts';
import { type FinderIndex, indexAgents } from '../../presentation/finding/find.ts';

let loading: Promise<FinderIndex> | undefined;

/** Every agent, ready for questions: fetched once, on first use. Rejects when the file is not there. */
export function loadAgents(source: string): Promise<FinderIndex> {
  loading ??= fetchAgents(source).catch((error) => {
    // The next question tries again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchAgents(source: string): Promise<FinderIndex> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answers ${response.status}`);
  return indexAgents(decodeAgents((await response.json()) as AgentsFile), today());
}

const today = (): string => new Date().toISOString().slice(0, 10);
