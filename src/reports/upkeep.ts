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
import { codeSpan } from './impact/escape.ts';

/** The first line, by which the issue is found again when it is updated. */
const UPKEEP_MARKER = '<!-- septet-upkeep -->';

/** The most that the issue has of one list, and of the findings of one kind; the command prints all. */
const MOST_ENTRIES = 100;
const MOST_OF_A_KIND = 5;
const DETAIL_LENGTH = 120;

/** The findings of one kind, in the order of severity; kinds without one are left out. */
const byKind = (findings: readonly EvidenceFinding[]) =>
  FINDING_KINDS.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    return ofKind.length > 0 ? [{ kind, title: FINDINGS[kind], findings: ofKind }] : [];
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
  ...byKind(findings).flatMap(({ title, findings: ofKind }) => [
    `  ${title}`,
    ...ofKind.map(({ id, detail, url }) =>
      ['   ', id, shorten(detail, DETAIL_LENGTH), url].filter((part) => part !== '').join('  '),
    ),
  ]),
];

const ago = (days: number): string => `${count(days, 'day')} ago`;

/** Findings that are the same every week, so that they ask nobody for work. */
const NOT_IN_ISSUE: readonly FindingKind[] = ['elsewhere', 'unknown-package'];

/** The text of the issue about what the catalogue needs: overdue reviews, and evidence that may have changed. */
export function upkeepMarkdown(
  overdue: readonly Overdue[],
  evidence: readonly AgentEvidence[],
): string {
  const changed = evidence
    .map((agent) => ({
      ...agent,
      findings: agent.findings.filter(({ kind }) => !NOT_IN_ISSUE.includes(kind)),
    }))
    .filter(({ findings }) => findings.length > 0);
  return `${[
    UPKEEP_MARKER,
    overdue.length + changed.length === 0
      ? 'Nothing to do: no review is overdue, and the evidence is as it was read.'
      : 'A weekly look at the catalogue has found what follows. The list is updated in place.',
    ...section('Overdue reviews', overdue.map(overdueLine)),
    ...section('What may have changed since it was read', changed.map(changedLines)),
  ].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_ENTRIES;
  return [
    '',
    `## ${title}`,
    '',
    ...lines.slice(0, MOST_ENTRIES),
    ...(more > 0 ? [`- and ${count(more, 'more', 'more')}`] : []),
  ];
}

const overdueLine = ({ path, name, reviewBy, days }: Overdue): string =>
  `- ${codeSpan(name)} (${codeSpan(path)}): due ${reviewBy}, ${ago(days)}`;

const changedLines = ({ path, name, findings }: AgentEvidence): string =>
  [
    `- ${codeSpan(name)} (${codeSpan(path)})`,
    ...byKind(findings).map(({ title, findings: ofKind }) => {
      const more = ofKind.length - MOST_OF_A_KIND;
      const shown = ofKind.slice(0, MOST_OF_A_KIND).map(findingInBrief);
      return `  - ${title}: ${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')}`;
    }),
  ].join('\n');

const findingInBrief = ({ id, detail }: EvidenceFinding): string =>
  detail === '' ? codeSpan(id) : `${codeSpan(id)} (${codeSpan(detail)})`;
