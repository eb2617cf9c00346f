import { compareAgentNames } from '../../domain/catalogue.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import type { CataloguedThreat, ThreatIndex } from '../../domain/threats/threat-index.ts';
import { columnOf, interned, sparse, unlessDerived } from '../lists/column.ts';
import { type ThreatRow, threatRow } from './threat-row.ts';
import { topicInBrief } from './topic-label.ts';

/** Apart from what the browser does: this needs every list that threats point to. */

/** A threat of some agent as one row of a table that is built. */
export const builtRow = ({ agent, threat, score, topics }: CataloguedThreat): ThreatRow =>
  threatRow({
    id: threat.id,
    title: threat.title,
    agent: { slug: agent.slug, name: agent.assessment.name },
    score: score?.score,
    status: threat.status,
    layer: threat.layer,
    topics: topics.map((topic) => [topic.path, topicInBrief(topic)]),
  });

/**
 * `/data/threats.json`: all threats of the catalogue in its order, column by column, for the table that filters and sorts
 * them in the browser.
 */
export function encodeThreats({ threats, topics: all }: ThreatIndex) {
  const topics = all.filter((topic) => topic.threats.length > 0);
  const paths = interned(topics.map(({ path }) => path));
  const agents = interned(threats.map(({ agent }) => agent).toSorted(compareAgentNames));
  const titles = interned(threats.map(({ threat }) => threat.title).toSorted(compareNames));
  return {
    agents: agents.all.map(({ assessment }) => assessment.name),
    /** By place, where the slug does not follow from the name. */
    slugs: sparse(agents.all, ({ slug, assessment }) => unlessDerived(slug, assessment.name)),
    /** Places among the agents, who stand by name. */
    agent: threats.map(({ agent }) => agents.placeOf(agent)),
    titles: titles.all,
    title: threats.map(({ threat }) => titles.placeOf(threat.title)),
    /** By place, where the id does not follow from the title. */
    ids: sparse(threats, ({ threat: { id, title } }) => unlessDerived(id, title)),
    scores: columnOf(threats.map(({ score }) => score?.score ?? null)),
    /** By place, where a threat is no longer open as it was. */
    status: sparse(threats, ({ threat: { status } }) => (status === 'open' ? undefined : status)),
    /** Places among the seven. */
    layers: threats.map(({ threat }) => LAYER_IDS.indexOf(threat.layer)),
    /** The topics in use. Core risks come first, in the order of AIVSS. */
    subjects: topics.map((topic) => [topic.path, topicInBrief(topic)] as const),
    /** The places of the topics of each threat. */
    own: threats.map(({ topics: own }) => own.map(({ path }) => paths.placeOf(path))),
  };
}
export type ThreatsFile = ReturnType<typeof encodeThreats>;
