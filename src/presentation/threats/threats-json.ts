import { bandRank } from '../../domain/aivss/bands.ts';
import { LAYER_IDS, LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { badgeOf } from '../badge.ts';
import { subjectInBrief, subjectInFull } from './subject-label.ts';

/** A threat in as few letters as filtering and showing a row needs; numbers are places in the lists beside. */
export type CompactThreat = readonly [
  agent: number,
  id: string,
  title: string,
  /** Place of the band, most severe first; not scored last. */
  band: number,
  score: string | null,
  layer: number,
  subjects: readonly number[],
];

/** `/data/threats.json`: all threats of the catalogue, for the table that filters and sorts them in the browser. */
export interface ThreatsJson {
  readonly agents: readonly (readonly [slug: string, name: string])[];
  readonly layers: readonly (readonly [id: LayerId, code: string, name: string])[];
  /** Core risks come first, in the order of AIVSS. */
  readonly subjects: readonly (readonly [path: string, label: string, name: string])[];
  /** In the order of the catalogue. */
  readonly threats: readonly CompactThreat[];
}

export function threatsJson({ threats, subjects }: ThreatIndex): ThreatsJson {
  const agents = [...new Set(threats.map(({ agent }) => agent))];
  const agentAt = new Map(agents.map((agent, index) => [agent, index]));
  const subjectAt = new Map(subjects.map(({ path }, index) => [path, index]));
  return {
    agents: agents.map(({ slug, assessment }) => [slug, assessment.name]),
    layers: LAYER_IDS.map((id) => [id, layerCode(id), LAYERS[id].short]),
    subjects: subjects.map((subject) => [
      subject.path,
      subjectInBrief(subject),
      subjectInFull(subject),
    ]),
    threats: threats.map(({ agent, threat, score, subjects: own }) => [
      agentAt.get(agent) as number,
      threat.id,
      threat.title,
      bandRank(score?.band),
      badgeOf(score).score ?? null,
      LAYER_IDS.indexOf(threat.layer),
      own.map(({ path }) => subjectAt.get(path) as number),
    ]),
  };
}
