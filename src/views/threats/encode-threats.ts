import { compareAgentNames } from '../../domain/catalogue.ts';
import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { compareNames } from '../../domain/names.ts';
import type { CataloguedThreat, ThreatIndex } from '../../domain/threats/threat-index.ts';
import { columnOf, sparseByPlace, underivedSlug, uniqueValues } from '../lists/column.ts';
import { type ThreatRow, threatRow } from './threat-row.ts';
import { topicInBrief } from './topic-label.ts';

// This is separate from `threat-columns.ts`, because it needs all lists of topics, which are too large for a browser.

/** A threat as a row of a table that the build makes. */
export const rowOfThreat = ({ agent, threat, score, topics }: CataloguedThreat): ThreatRow =>
  threatRow({
    id: threat.id,
    title: threat.title,
    agent: { slug: agent.slug, name: agent.assessment.name },
    score: score?.score,
    status: threat.status,
    layer: threat.layer,
    topics: topics.map((topic) => [topic.path, topicInBrief(topic)]),
  });

/** `/data/threats.json`: all threats in the order of the catalogue, column by column, for the table in the browser. */
export function encodeThreats({ threats, topics: allTopics }: ThreatIndex) {
  const topics = allTopics.filter((topic) => topic.threats.length > 0);
  const paths = uniqueValues(topics.map(({ path }) => path));
  const agents = uniqueValues(threats.map(({ agent }) => agent).toSorted(compareAgentNames));
  const titles = uniqueValues(threats.map(({ threat }) => threat.title).toSorted(compareNames));
  return {
    agents: agents.all.map(({ assessment }) => assessment.name),
    /** By index, where the slug does not follow from the name. */
    slugs: sparseByPlace(agents.all, ({ slug, assessment }) =>
      underivedSlug(slug, assessment.name),
    ),
    /** Indexes of `agents`. */
    agent: threats.map(({ agent }) => agents.placeOf(agent)),
    titles: titles.all,
    title: threats.map(({ threat }) => titles.placeOf(threat.title)),
    /** By index, where the id does not follow from the title. */
    ids: sparseByPlace(threats, ({ threat: { id, title } }) => underivedSlug(id, title)),
    scores: columnOf(threats.map(({ score }) => score?.score ?? null)),
    /** By index, where a threat is not open. */
    status: sparseByPlace(threats, ({ threat: { status } }) =>
      status === 'open' ? undefined : status,
    ),
    /** Indexes of `LAYER_IDS`. */
    layers: threats.map(({ threat }) => LAYER_IDS.indexOf(threat.layer)),
    /** The topics in use. Core risks come first, in the order of AIVSS. */
    topics: topics.map((topic) => [topic.path, topicInBrief(topic)] as const),
    /** The topics of each threat, as indexes of `topics`. */
    own: threats.map(({ topics: own }) => own.map(({ path }) => paths.placeOf(path))),
  };
}
export type ThreatsFile = ReturnType<typeof encodeThreats>;
