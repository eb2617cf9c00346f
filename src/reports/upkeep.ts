import {
  type AgentEvidence,
  type EvidenceFinding,
  FINDING_KINDS,
  FINDINGS,
  type FindingKind,
} from '../domain/upkeep/evidence.ts';
import type { Overdue } from '../domain/upkeep/overdue.ts';
import { count, shorten } from '../views/shared/format.ts';
import { harmless } from './check/cells.ts';
import { foreign } from './impact/escape.ts';

/** The one issue that is updated in place is found by this first line. */
const UPKEEP_MARKER = '<!-- septet-upkeep -->';

/** Entries of one list, and findings of one kind; the command prints all. */
const MOST = 100;
const MOST_OF_A_KIND = 5;

/** The findings of one kind, in the order of severity; kinds without one are left out. */
const byKind = (findings: readonly EvidenceFinding[]) =>
  FINDING_KINDS.flatMap((kind) => {
    const own = findings.filter((one) => one.kind === kind);
    return own.length > 0 ? [{ kind, title: FINDINGS[kind], findings: own }] : [];
  });

/** What the catalogue needs, as a text for people: overdue reviews, then by agent what may have changed. */
export function upkeepText(
  overdue: readonly Overdue[],
  changed: readonly AgentEvidence[],
  compared: number,
): string {
  const lines = [
    ...overdue.map(
      ({ path, name, reviewBy, days }) => `${path}  ${name}  review due ${reviewBy}, ${ago(days)}`,
    ),
    ...changed.flatMap(agentLines),
    `${count(overdue.length, 'review')} overdue. ${count(compared, 'agent')} compared, ${count(changed.length, 'agent')} with something to look at.`,
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

const agentLines = ({ path, name, findings }: AgentEvidence): string[] => [
  `${path}  ${name}`,
  ...byKind(findings).flatMap(({ title, findings: own }) => [
    `  ${title}`,
    ...own.map(({ id, detail, url }) =>
      ['   ', id, shorten(detail, DETAIL), url].filter((part) => part !== '').join('  '),
    ),
  ]),
];

const DETAIL = 120;
const ago = (days: number): string => `${count(days, 'day')} ago`;

/** Every week the same, so no work for anybody. */
const NOT_IN_ISSUE: readonly FindingKind[] = ['elsewhere', 'unknown-package'];

/** The text of the issue about what the catalogue needs: overdue reviews, and evidence that may have changed. */
export function upkeepMarkdown(
  overdue: readonly Overdue[],
  found: readonly AgentEvidence[],
): string {
  const changed = found
    .map((agent) => ({
      ...agent,
      findings: agent.findings.filter(({ kind }) => !NOT_IN_ISSUE.includes(kind)),
    }))
    .filter(({ findings }) => findings.length > 0);
  const nothing = overdue.length + changed.length === 0;
  return `${[
    UPKEEP_MARKER,
    nothing
      ? 'Nothing to do: no review is overdue, and the evidence is as it was read.'
      : 'A weekly look at the catalogue has found what follows. The list is updated in place.',
    ...section('Overdue reviews', overdue.map(overdueLine)),
    ...section('What may have changed since it was read', changed.map(changedLines)),
  ].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    '',
    `## ${title}`,
    '',
    ...lines.slice(0, MOST),
    ...(more > 0 ? [`- and ${count(more, 'more', 'more')}`] : []),
  ];
}

const overdueLine = ({ path, name, reviewBy, days }: Overdue): string =>
  `- ${foreign(name)} (${foreign(path)}): due ${reviewBy}, ${ago(days)}`;

const changedLines = ({ path, name, findings }: AgentEvidence): string =>
  [
    `- ${foreign(name)} (${foreign(path)})`,
    ...byKind(findings).map(({ title, findings: own }) => {
      const more = own.length - MOST_OF_A_KIND;
      const shown = own.slice(0, MOST_OF_A_KIND).map(findingInBrief);
      return `  - ${title}: ${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')}`;
    }),
  ].join('\n');

const findingInBrief = ({ id, detail }: EvidenceFinding): string =>
  detail === '' ? foreign(id) : `${foreign(id)} (${foreign(detail)})`;
