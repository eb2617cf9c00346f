import { bandRank } from '../../domain/aivss/bands.ts';
import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import type { CataloguedThreat } from '../../domain/threats/threat-index.ts';
import { badgeOf } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath } from '../shared/paths.ts';
import { subjectInBrief, subjectInFull, subjectPage } from './subject-label.ts';

/** A threat of some agent as one row of a table. */
export function threatRow(catalogued: CataloguedThreat) {
  const { agent, threat, score, subjects } = catalogued;
  return {
    title: threat.title,
    path: threatPath(agent.slug, threat.id),
    agent: { name: agent.assessment.name, path: agentPath(agent.slug) },
    badge: badgeOf(score),
    /** Most severe first when ascending; empty where not scored, which sorts last both ways. */
    bandRank: score ? String(bandRank(score.band)) : '',
    layer: {
      code: layerCode(threat.layer),
      name: LAYERS[threat.layer].short,
      path: layerPath(threat.layer),
    },
    subjects: subjects.map((subject) => ({
      list: subject.list,
      label: subjectInBrief(subject),
      name: subjectInFull(subject),
      path: subjectPage(subject),
    })),
  };
}
export type ThreatRow = ReturnType<typeof threatRow>;
