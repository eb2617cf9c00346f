import { v5 } from 'uuid';
import { isFixed } from '../../domain/assessment/score.ts';
import { canonicalText } from '../../domain/canonical.ts';
import type { AgentFile } from '../api-schema.ts';
import {
  instantOf,
  oneVersion,
  type ThreatInFile,
  threatAddress,
  threatScore,
  threatText,
} from './agent-file.ts';

/** The namespace in which STIX 2.1 makes the ids of observed things, from the properties that identify them (§2.9). */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** All versions of an object must have the same creation time, and no file says when it was first published. */
const CREATED = '2020-01-01T00:00:00.000Z';
/** How the address of an entry begins, for lists whose entries have pages of their own. */
const ENTRY_PAGES: Readonly<Record<string, string>> = {
  'mitre-atlas': 'https://atlas.mitre.org/techniques/',
};

/**
 * An assessment as a bundle of STIX 2.1: the software, its threats as vulnerabilities with their AIVSS score in a property
 * extension, measures as courses of action, and a report that refers to all of them. Ids are made from addresses, so that
 * they do not change. A threat without a score has no extension. The software has no threat that is fixed in its version.
 */
export function stixBundle(agent: AgentFile, json: string) {
  const common = commonOf(agent);
  const extension = extensionOf(agent, json, common);
  const software = softwareOf(agent);
  const objects = agent.threats.flatMap((threat) => {
    const vulnerability = vulnerabilityOf(threat, agent, extension.id, common);
    const links = isFixed(threat)
      ? []
      : [relationship('has', software.id, vulnerability.id, common)];
    return [vulnerability, ...links, ...measuresOf(threat, vulnerability.id, agent, common)];
  });
  const members = [common.identity, ...common.markings, extension, software, ...objects];
  const report = {
    ...common.of('report', agent.page),
    name: `Threat model of ${agent.name}`,
    description: agent.summary,
    report_types: ['vulnerability'],
    published: instantOf(agent.assessed),
    object_refs: members.map(({ id }) => id),
    external_references: [{ source_name: common.identity.name, url: agent.page }],
  };
  return {
    type: 'bundle',
    id: idOf('bundle', `${json}?${agent.assessed}`),
    objects: [...members, report],
  };
}

const idOf = <T extends string>(type: T, address: string) =>
  `${type}--${v5(address, v5.URL)}` as const;

type Common = ReturnType<typeof commonOf>;

/** What the objects of a bundle have in common: the identity of the site, the licence of the data, and their times. */
function commonOf({ page, license, assessed }: AgentFile) {
  const { origin, host } = new URL(page);
  const modified = instantOf(assessed);
  const common = { spec_version: '2.1', created: CREATED, modified } as const;
  const identity = {
    type: 'identity',
    id: idOf('identity', origin),
    ...common,
    modified: CREATED,
    name: host,
    identity_class: 'organization',
  } as const;
  const markings = (license === null ? [] : [license]).map((statement) => ({
    type: 'marking-definition' as const,
    id: idOf('marking-definition', `${origin}#${statement}`),
    spec_version: '2.1',
    created: CREATED,
    definition_type: 'statement',
    definition: { statement: `Licence: ${statement}` },
  }));
  const markingRefs = markings.length > 0 && { object_marking_refs: markings.map(({ id }) => id) };
  return {
    identity,
    markings,
    of: <T extends string>(type: T, address: string) => ({
      type,
      id: idOf(type, address),
      ...common,
      created_by_ref: identity.id,
      ...markingRefs,
    }),
  };
}

/** The definition of the extension that has the score of a threat. */
const extensionOf = ({ page }: AgentFile, json: string, common: Common) => ({
  ...common.of('extension-definition', new URL('#aivss', new URL(page).origin).href),
  modified: CREATED,
  name: 'OWASP AIVSS',
  description:
    'The AIVSS score of a modelled threat, with the CVSS v4.0 vector that it begins with.',
  schema: json.replace(/\/api\/v1\/.*$/, '/schemas/v1/agent.json'),
  version: '1.0.0',
  extension_types: ['property-extension'],
});

/** The software with an id that is made, as STIX asks, from the properties that identify it. */
function softwareOf(agent: AgentFile) {
  const { name, vendor } = agent;
  const identity = { name, ...(vendor !== null && { vendor }), ...oneVersion(agent) };
  const id = `software--${v5(canonicalText(identity) ?? '', OBSERVABLES)}` as const;
  return { type: 'software', spec_version: '2.1', id, ...identity } as const;
}

function vulnerabilityOf(
  threat: ThreatInFile,
  agent: AgentFile,
  extension: string,
  common: Common,
) {
  const score = threatScore(threat, agent);
  const address = threatAddress(agent, threat);
  return {
    ...common.of('vulnerability', address),
    name: threat.title,
    description: threatText(threat),
    labels: [threat.layer, threat.risk ?? [], threat.status ?? []].flat(),
    external_references: [
      { source_name: common.identity.name, url: address },
      ...threat.mapsTo.map(({ reference }) => entryReference(reference)),
      ...[...new Set(threat.advisories.map(({ id }) => id))].map((id) => ({
        source_name: id.startsWith('CVE-') ? 'cve' : 'osv',
        external_id: id,
      })),
    ],
    ...(score && {
      extensions: {
        [extension]: {
          extension_type: 'property-extension',
          aivss_equation: agent.equation,
          aivss_score: score.score,
          aivss_band: score.band,
          ...(threat.cvss !== null && { cvss_vector: threat.cvss }),
        },
      },
    }),
  };
}

function entryReference(reference: string) {
  const [list = '', ...id] = reference.split(':');
  const [source_name = ''] = list.split('@');
  const external_id = id.join(':');
  const page = ENTRY_PAGES[source_name];
  return { source_name, external_id, ...(page && { url: `${page}${external_id}` }) };
}

const measuresOf = (
  threat: ThreatInFile,
  vulnerability: string,
  agent: AgentFile,
  common: Common,
) =>
  threat.measures.flatMap(({ text }) => {
    const measure = {
      ...common.of('course-of-action', `${threatAddress(agent, threat)}?${text}`),
      name: text,
    };
    return [measure, relationship('mitigates', measure.id, vulnerability, common)];
  });

const relationship = (type: string, from: string, to: string, common: Common) => ({
  ...common.of('relationship', `${from} ${type} ${to}`),
  relationship_type: type,
  source_ref: from,
  target_ref: to,
});
