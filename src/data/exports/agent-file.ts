import { threatAnchor } from '../../domain/links.ts';
import type { AgentFile } from '../api-schema.ts';

export type ThreatInFile = AgentFile['threats'][number];

/** The full address of a threat of an agent. */
export const threatAddress = ({ page }: AgentFile, { id }: ThreatInFile): string =>
  `${page}#${threatAnchor(id)}`;

/** The description of a threat: its attack and the reason, or its title where it has neither, and which version has the fix. */
export const threatText = ({ attack, reason, title, fixedIn }: ThreatInFile): string =>
  [
    [attack, reason].filter((text) => text !== null).join('\n\n') || title,
    ...(fixedIn === null ? [] : [`Fixed in ${fixedIn}.`]),
  ].join('\n\n');

/** The version that was read, for a field that programs compare. Several versions in words are none. */
export const oneVersion = ({ versionRead }: AgentFile): { version?: string } =>
  versionRead !== null && /^\S+$/.test(versionRead) ? { version: versionRead } : {};

/** The score of a threat under the headline equation; undefined where it has none. */
export const threatScore = ({ scores }: ThreatInFile, { equation }: AgentFile) =>
  scores?.[equation];

/** The first instant of a day, for formats that ask for one. */
export const instantOf = (day: string): string => `${day}T00:00:00.000Z`;
