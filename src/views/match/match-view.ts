import { packageInWords, purlType } from '../../domain/identifiers.ts';
import type { Component } from '../../domain/matching/component.ts';
import type { AgentMatch, KnownAdvisory, Matches } from '../../domain/matching/match.ts';
import type { VersionStanding } from '../../domain/matching/versions.ts';
import { say } from '../../words/say.ts';
import { COMPARED_MAX, COMPARED_MIN } from '../compare/address.ts';
import { agentsQuery } from '../shared/asked-agents.ts';
import { badgeOf } from '../shared/badge.ts';
import { count, decimal, listOf } from '../shared/format.ts';
import { agentPath } from '../shared/paths.ts';

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

/** What to do about it, in order: an update comes before what is to be done with every version. */
function measuresOf({ component, update, advice }: AgentMatch) {
  const helps = update !== undefined && update.from.length > 0;
  return [
    ...(update ? [updateInWords(update, component.version === undefined)] : []),
    ...(advice === null
      ? []
      : [{ label: helps ? say('Then:') : say('What to do first:'), text: advice }]),
  ];
}

function updateInWords({ from, open }: Update, isUnknown: boolean) {
  const without = idsInWords(open);
  if (from.length === 0) {
    const text = say('No version without {without} is known here.', { without });
    return { label: say('Update:'), text };
  }
  const versions = oneOf(from);
  const release =
    from.length > 1
      ? say('{versions}, or a later release of the same line', { versions })
      : say('{versions} or a later release', { versions });
  const text = isUnknown
    ? say('to {release}, if yours is older.', { release })
    : say('to {release}.', { release });
  const still = open.length > 0 ? say('No fix is known here for {without}.', { without }) : [];
  return { label: say('Update first:'), text: [text, still].flat().join(' ') };
}
type Update = NonNullable<AgentMatch['update']>;

/** How many ids a sentence has room for. */
const IDS_MAX = 5;

const idsInWords = (advisories: readonly KnownAdvisory[]): string => {
  const ids = advisories.map(({ id }) => id);
  const more = ids.length - IDS_MAX;
  return listOf(more > 1 ? [...ids.slice(0, IDS_MAX), say('{more} more', { more })] : ids);
};

/** `one`, `one or two`, `one, two or three` */
const oneOf = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(say(' or '));

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

/** Where to go on with the agents that were found. A part of one may be in use without it. */
export function waysOn({ known }: Matches): { readonly path: string; readonly label: string }[] {
  const slugs = slugsOf(known);
  if (slugs.length === 0) return [];
  const query = agentsQuery(slugs);
  const fits = slugs.length >= COMPARED_MIN && slugs.length <= COMPARED_MAX;
  return [
    ...(fits ? [{ path: `/compare/${query}`, label: say('Compare them') }] : []),
    { path: `/controls/${query}`, label: say('Which controls help them') },
  ];
}

const slugsOf = (known: readonly AgentMatch[]): string[] => [
  ...new Set(known.filter(({ by }) => by !== 'part').map(({ agent }) => agent.slug)),
];

/** What was found, in a sentence. */
export function matchSummary({ known, notAssessed, others }: Matches): string {
  const parts = known.filter(({ by }) => by === 'part').length;
  const agents = slugsOf(known).length;
  const vulnerable = known.filter(({ touched }) => touched.length > 0).length;
  return [
    agents === 0
      ? say('None of it is assessed here.')
      : say('{assesseds} found.', {
          assesseds: count(agents, say('assessed agent'), say('assessed agents')),
        }),
    parts > 0
      ? say(' {components} of an assessed agent.', {
          components: count(parts, say('component is part'), say('components are parts')),
        })
      : '',
    vulnerable > 0
      ? say(' {components} a known vulnerability.', {
          components: count(vulnerable, say('component has'), say('components have')),
        })
      : '',
    notAssessed.length > 0
      ? notAssessed.length === 1
        ? say(' {components} like an agent and is not assessed here.', {
            components: count(notAssessed.length, say('component looks'), say('components look')),
          })
        : say(' {components} like an agent and are not assessed here.', {
            components: count(notAssessed.length, say('component looks'), say('components look')),
          })
      : '',
    others.length > 0 ? ` ${leftOutInWords(others)}` : '',
  ].join('');
}

/** How many components a sentence names. */
const NAMED_MAX = 10;

const leftOutInWords = (components: readonly Component[]): string =>
  components.length > NAMED_MAX
    ? say('{others} left out.', {
        others: count(components.length, say('other component'), say('other components')),
      })
    : say('Left out: {components}.', {
        components: components.map(componentInWords).join(', '),
      });
