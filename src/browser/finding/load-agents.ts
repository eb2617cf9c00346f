import { indexAgents } from '../../presentation/finding/find.ts';
import { listedAgents } from '../listed-agents.ts';
import { once } from '../once.ts';
import { today } from '../today.ts';

/** Every agent, ready for questions. */
export const loadAgents = once(async () => indexAgents(await listedAgents(), today()));
