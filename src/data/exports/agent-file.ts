import type { z } from 'zod';
import type { API_FILES } from '../api-schema.ts';

/** An agent as `/api/v1/agents/<slug>.json` has it. Exports are made of it, so that a browser can make them too. */
export type AgentFile = z.infer<(typeof API_FILES)['agent']['schema']>;
export type ThreatInFile = AgentFile['threats'][number];

/** Where a threat of an agent stands, whole. */
export const threatAddress = ({ page }: AgentFile, { id }: ThreatInFile): string =>
  `${page}#threat-${id}`;

/** What is to be said of a threat in a field of its own. */
export const threatText = ({ attack, reason, title }: ThreatInFile): string =>
  [attack, reason].filter((text) => text !== null).join('\n\n') || title;

/** The score of a threat under the headline equation; undefined where it has none. */
export const threatScore = ({ scores }: ThreatInFile, { equation }: AgentFile) =>
  scores?.[equation];

/** The instant that a day begins, as formats of others want it. */
export const instantOf = (day: string): string => `${day}T00:00:00.000Z`;
