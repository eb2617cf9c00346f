import { agentsByTag, type Catalogue } from '../../domain/catalogue.ts';
import { LAYER_TAG_IDS, type LayerId } from '../../domain/maestro/layers.ts';
import { agentsWith, notFixed, threatsByBand } from '../../domain/threats/counts.ts';
import type { CataloguedThreat } from '../../domain/threats/threat-index.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { bandCuts } from '../shared/band-cut.ts';
import { count as counted, tenth } from '../shared/format.ts';
import { agentPath, threatPath } from '../shared/paths.ts';
import { withStatus } from '../shared/threat-status.ts';
import { bandPath, riskBars, severities } from '../threats/overview.ts';

const MOST_SHOWN = 10;

/** How many agents have each tag on a layer, and the ends of its part of the bar in per cent. */
export function tagCounts({ agents }: Catalogue, layer: LayerId) {
  const counts = new Map(
    agentsByTag({ agents }, layer).map(({ tag, agents: tagged }) => [tag, tagged.length]),
  );
  let from = 0;
  return LAYER_TAG_IDS.map((tag) => {
    const count = counts.get(tag) ?? 0;
    const start = from;
    from += (count / Math.max(agents.length, 1)) * 100;
    return { tag, count, from: tenth(start), to: tenth(from) };
  });
}
export type TagCount = ReturnType<typeof tagCounts>[number];

/** The threats of all agents on a layer. */
export function layerThreats(layer: LayerId, threats: readonly CataloguedThreat[]) {
  const agents = agentsWith(threats);
  const present = notFixed(threats);
  const shown = present.slice(0, MOST_SHOWN);
  return {
    count: threats.length,
    /** Whether further ones that are not fixed are not shown. */
    isCut: present.length > shown.length,
    severities: severities(threats, { layer }),
    risks: riskBars(threats, `#layer-${layer}`),
    agents: {
      count: agents.length,
      shown: agents.slice(0, MOST_SHOWN).map(({ agent, worst, count }) => ({
        name: agent.assessment.name,
        path: `${agentPath(agent.slug)}#${layer}`,
        badge: badgeOf(worst.score),
        note: withStatus(counted(count, say('threat'), say('threats')), worst.threat.status),
      })),
    },
    cuts: bandCuts(
      shown.map(({ score }) => score?.band),
      { counts: threatsByBand(present), order: 'agent', to: (band) => bandPath({ layer }, band) },
    ),
    threats: shown.map((each) => ({
      title: each.threat.title,
      path: threatPath(each.agent.slug, each.threat.id),
      note: withStatus(each.agent.assessment.name, each.threat.status),
      badge: badgeOf(each.score),
    })),
    path: `/threats/?layer=${layer}#all`,
  };
}
export type LayerThreats = ReturnType<typeof layerThreats>;
