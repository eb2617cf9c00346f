import { packageInWords, purlType } from '../../domain/identifiers.ts';
import type { Component } from '../../domain/matching/component.ts';
import type { KnownAdvisory } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import type { VersionStanding } from '../../domain/matching/versions.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal, listOf } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';
import { measuresOf } from './measures.ts';

/** A match in words. */
export function matchView(match: AgentMatch) {
  const { agent, by, component, touched, unclear } = match;
  const { slug, name, band, score } = agent;
  return {
    name,
    path: agentPath(slug),
    badge: badgeOf(band && score !== null ? { band, score } : undefined),
    /** `npm @scope/name 1.2.3`, with how sure it is that this is the agent. */
    found: FOUND[by](componentInWords(component), name),
    /** Null for a part of the agent, whose versions are its own. */
    version: by === 'part' ? null : versionInWords(match),
    /** A sentence for each known vulnerability of the version, the most severe first. */
    vulnerabilities: touched.map(advisoryInWords),
    /** Those that may affect it; null where there are none. */
    unclear:
      unclear.length > 0
        ? say('Check whether your version has {unclear}.', {
            unclear: listOf(unclear.map(unclearInWords)),
          })
        : null,
    measures: measuresOf(match),
  };
}

const FOUND: Readonly<Record<AgentMatch['by'], (component: string, agent: string) => string>> = {
  identifier: (component) => component,
  name: (component) => say('{component} (same name: check that it is this)', { component }),
  part: (component, agent) => say('{component}, part of {agent}', { component, agent }),
};

/** A component in the words of its list: `npm @scope/name 1.2.3`. */
export const componentInWords = ({ name, version, purl, address }: Component): string =>
  [purlType(purl), name, version, purl ? undefined : address]
    .filter((part) => part !== undefined)
    .join(' ');

const STANDINGS: Readonly<Record<VersionStanding, string>> = {
  older: say('yours is older'),
  same: say('yours is the same'),
  newer: say('yours is newer'),
};

function versionInWords({ agent, component, standing }: AgentMatch): string {
  const { version: read } = agent;
  if (read === null) return say('The assessment names no version.');
  const yours = standing ? STANDINGS[standing] : say('yours cannot be compared with it');
  return say('Version assessed: {read}{yours}.', {
    read,
    yours: component.version === undefined ? '' : `; ${yours}`,
  });
}

/** The id of an advisory, with its package where it names one: a repository or an image may not have that. */
const unclearInWords = ({ id, package: purl }: KnownAdvisory): string =>
  purl === null ? id : `${id} (${packageInWords(purl)})`;

const advisoryInWords = ({ id, severity, affected, fixedIn }: KnownAdvisory): string =>
  [
    id,
    severity === null ? '' : say(', severity {severity} by CVSS', { severity: decimal(severity) }),
    affected === null ? '' : say(', affects {affected}', { affected }),
    fixedIn === null ? '' : say(', fixed in {fixedIn}', { fixedIn }),
    '.',
  ].join('');
