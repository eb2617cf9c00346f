import type { NamedAgent } from '../../presentation/comparison/names.ts';

let loading: Promise<NamedAgent[]> | undefined;

/** Every agent of the catalogue by name. Loaded once, on first use; a failure is tried again at the next. */
export function agentNames(): Promise<NamedAgent[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<NamedAgent[]> {
  const base = document.documentElement.dataset.base ?? '/';
  const response = await fetch(`${base}api/v1/agents.json`);
  if (!response.ok) throw new Error(`The list of agents answers ${response.status}.`);
  const { agents } = (await response.json()) as { agents: NamedAgent[] };
  return agents;
}
