import { indexAgents } from '../../views/agents/find.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { once } from '../shared/once.ts';
import { today } from '../shared/today.ts';

/** Every agent, ready for questions. */
export const loadAgents = once(async () => indexAgents(await listedAgents(), today()));
