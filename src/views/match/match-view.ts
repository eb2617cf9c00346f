import type { Component } from '../../domain/matching/component.ts';
import type { AgentMatch, KnownAdvisory, Matches } from '../../domain/matching/match.ts';
import type { VersionStanding } from '../../domain/matching/versions.ts';
import { badgeOf } from '../shared/badge.ts';
import { count, decimal, listOf } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';

/** A match in words. */
export function matchView({ agent, by, component, standing, touched, unclear }: AgentMatch) {
  const { slug, name, band, score, version, advice } = agent;
  return {
    name,
    path: agentPath(slug),
    badge: badgeOf(band && score !== null ? { band, score } : undefined),
    /** `npm @scope/name 1.2.3` */
    found:
      by === 'name'
        ? `${inWords(component)} (same name: check that it is this)`
        : inWords(component),
    version: versionInWords(version, standing),
    /** One line for each known vulnerability that touches the version, and one for those that nobody can tell. */
    vulnerabilities: [
      ...touched.map(vulnerability),
      ...(unclear.length > 0
        ? [`Check whether your version has ${listOf(unclear.map(({ id }) => id))}.`]
        : []),
    ],
    advice,
  };
}

/** A component as its list names it. */
export const inWords = ({ name, version, purl, address }: Component): string =>
  [/^pkg:([^/]+)/.exec(purl ?? '')?.[1], name, version, purl ? undefined : address]
    .filter((part) => part !== undefined)
    .join(' ');

const STANDINGS: Readonly<Record<VersionStanding, string>> = {
  older: 'yours is older',
  same: 'yours is the same',
  newer: 'yours is newer',
};

function versionInWords(read: string | null, standing: VersionStanding | undefined): string {
  if (read === null) return 'The assessment names no version.';
  return `Version assessed: ${read}${standing ? `; ${STANDINGS[standing]}` : ''}.`;
}

const vulnerability = ({ id, severity, affected, fixedIn }: KnownAdvisory): string =>
  [
    id,
    severity === null ? '' : `, severity ${decimal(severity)} as published`,
    affected === null ? '' : `, affects ${affected}`,
    fixedIn === null ? '' : `, fixed in ${fixedIn}`,
    '.',
  ].join('');

/** What was found, in a sentence. */
export function matchSummary({ known, notAssessed, others }: Matches): string {
  const agents = new Set(known.map(({ agent }) => agent.slug)).size;
  const vulnerable = known.filter(({ touched }) => touched.length > 0).length;
  return [
    agents === 0 ? 'None of it is assessed here.' : `${count(agents, 'assessed agent')} found.`,
    vulnerable > 0
      ? ` ${count(vulnerable, 'component has', 'components have')} a known vulnerability.`
      : '',
    notAssessed.length > 0
      ? ` ${count(notAssessed.length, 'component looks', 'components look')} like an agent and ${notAssessed.length === 1 ? 'is' : 'are'} not assessed here.`
      : '',
    others > 0 ? ` ${count(others, 'other component')} left out.` : '',
  ].join('');
}
