import { bandRank } from '../../domain/aivss/bands.ts';
import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import type { CataloguedThreat } from '../../domain/threats/threat-index.ts';
import { badgeOf } from '../score-view.ts';
import { subjectInBrief, subjectInFull, subjectPage } from './subject-label.ts';

/** Path of a threat on the page of its agent. */
export const threatPath = ({ agent, threat }: Pick<CataloguedThreat, 'agent' | 'threat'>): string =>
  `/agents/${agent.slug}/#threat-${threat.id}`;

/** A threat of some agent as one row of a table. */
export function threatRow(catalogued: CataloguedThreat) {
  const { agent, threat, score, subjects } = catalogued;
  return {
    title: threat.title,
    path: threatPath(catalogued),
    agent: { name: agent.assessment.name, path: `/agents/${agent.slug}/` },
    badge: badgeOf(score),
    /** Most severe first when ascending; empty where not scored, which sorts last both ways. */
    bandRank: score ? String(bandRank(score.band)) : '',
    layer: {
      code: layerCode(threat.layer),
      name: LAYERS[threat.layer].short,
      path: `/layers/${threat.layer}/`,
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
