import type { agentJson } from '../../data/api.ts';
import { listOf, longDate } from '../shared/format.ts';

/** What a citation says of an assessment; the JSON of an agent has it. */
type Cited = Pick<
  ReturnType<typeof agentJson>,
  'name' | 'page' | 'assessed' | 'versionRead' | 'license' | 'assessors'
>;

/** `A. Person: Threat model of Lume 0.5.3. Septet, assessed 21 November 2026. https://… (CC-BY-SA-4.0)` */
export function citationOf(
  { name, page, assessed, versionRead, license, assessors }: Cited,
  site: string,
): string {
  const subject = [name, versionRead ?? []].flat().join(' ');
  const who = listOf(assessors.map((one) => one.name));
  const terms = license === null ? '' : ` (${license})`;
  return `${who}: Threat model of ${subject}. ${site}, assessed ${longDate(assessed)}. ${page}${terms}`;
}

/** The badge of an agent, to be pasted into a README. */
export const badgeMarkdown = ({ name, page }: Pick<Cited, 'name' | 'page'>): string =>
  `[![Threat model of ${name.replace(/[[\]]/g, '\\$&')}](${page}badge.svg)](${page})`;
