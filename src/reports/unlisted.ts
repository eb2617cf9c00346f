import { BANDS } from '../domain/aivss/bands.ts';
import type { Unlisted } from '../domain/upkeep/advisories.ts';
import { count } from '../views/shared/format.ts';
import { harmless } from './check/cells.ts';

interface AgentWithUnlisted {
  readonly path: string;
  readonly name: string;
  readonly version: string | null;
  readonly advisories: readonly Unlisted[];
}

/** The advisories that are not in their files, as a text for people. */
export function unlistedText(
  agents: readonly AgentWithUnlisted[],
  { asked, unknown }: { readonly asked: number; readonly unknown: readonly string[] },
): string {
  const missing = agents.reduce((sum, { advisories }) => sum + advisories.length, 0);
  const lines = agents.flatMap(({ path, name, version, advisories }) => [
    [path, name, version ?? 'no version stated'].join('  '),
    ...advisories.map((one) => `  ${advisoryLine(one, version)}`),
  ]);
  const left = unknown.map((purl) => `${purl} is of a kind that OSV does not know.`);
  const sum = `${count(asked, 'package URL')} asked for, ${count(missing, 'advisory', 'advisories')} not in a file.`;
  return `${[...lines, ...left, sum].map(harmless).join('\n')}\n`;
}

function advisoryLine(advisory: Unlisted, version: string | null): string {
  const { id, aliases, severity, touches, fixedIn, published, summary } = advisory;
  const label = severity.band && BANDS[severity.band].label;
  return [
    [id, ...aliases].join(' '),
    [severity.score?.toFixed(1), label].filter(Boolean).join(' ') || 'no severity',
    TOUCHES[`${touches}`](version),
    fixedIn ? `fixed in ${fixedIn}` : 'no fix stated',
    published,
    summary,
  ]
    .filter((part) => part !== '')
    .join('  ');
}

const TOUCHES: Readonly<Record<`${boolean | null}`, (version: string | null) => string>> = {
  true: (version) => `touches ${version}`,
  false: (version) => `does not touch ${version}`,
  null: () => 'may touch it',
};
