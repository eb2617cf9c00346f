import type { z } from 'zod';
import type { API_FILES } from '../api-schema.ts';

/** An agent as `/api/v1/agents/<slug>.json` has it. Exports are made of it, so that a browser can make them too. */
export type AgentFile = z.infer<(typeof API_FILES)['agent']['schema']>;
export type ThreatInFile = AgentFile['threats'][number];
