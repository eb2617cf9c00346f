import { listOf, longDate } from '../shared/format.ts';

/** What a citation says of an assessment; the JSON of an agent has it. */
interface Cited {
  readonly name: string;
  readonly page: string;
  readonly assessed: string;
  readonly versionRead: string | null;
  readonly license: string | null;
  readonly assessors: readonly { readonly name: string }[];
}

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
