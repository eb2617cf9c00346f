import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { agentsWith, notFixed, threatsByLayer } from '../../domain/threats/counts.ts';
import { type ExpectedLayers, expectedLayers } from '../../domain/threats/expected-layers.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import { nearestRisks, publishedRelations } from '../../domain/threats/published-relations.ts';
import type { ThreatTopic } from '../../domain/threats/threat-index.ts';
import { mitigationsSeen, topicsBesides } from '../../domain/threats/together.ts';
import { topicPath } from '../../domain/threats/topic-path.ts';
import {
  childrenOf,
  parentOf,
  TOPIC_LISTS,
  type Topic,
  topicAt,
  topicOf,
} from '../../domain/threats/topics.ts';
import { badgeOf } from '../shared/badge.ts';
import { longDate } from '../shared/format.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';
import { creditOf } from './credits.ts';
import { severities } from './overview.ts';
import { topicCode, topicInBrief, topicInFull, topicPage } from './topic-label.ts';

/** The most of each kind that a page shows, however many threats it has. */
const MOST_SHOWN = { agents: 12, mitigations: 20, written: 3, together: 12 } as const;

/** What every page of a topic shows besides its threats. */
export const topicView = onceEach((topic: ThreatTopic) => {
  const { list, id, name, threats } = topic;
  const parent = parentOf(topic);
  return {
    code: topicCode(topic),
    name,
    inFull: topicInFull(topic),
    path: topicPage(topic),
    list: { label: TOPIC_LISTS[list].label, path: threatsPath(list) },
    meaning: meaningOf(list, id),
    credit: creditOf(list, id),
    count: threats.length,
    severities: severities(
      threats,
      list === 'core-risk' ? { risk: id } : { entry: topicInBrief(topic) },
    ),
    agents: agentsOf(topic),
    layers: layersOf(topic),
    mitigations: mitigationsOf(topic),
    together: togetherOf(topic),
    relations: relationsOf(topic),
    parent: parent && linkTo(parent),
    children: childrenWithCounts(topic),
    nearest: threats.length === 0 ? nearestOf(topic) : undefined,
  };
});
export type TopicView = ReturnType<typeof topicView>;

function agentsOf({ threats }: ThreatTopic) {
  const agents = agentsWith(threats);
  return {
    count: agents.length,
    shown: agents.slice(0, MOST_SHOWN.agents).map(({ agent, worst }) => ({
      name: agent.assessment.name,
      path: agentPath(agent.slug),
      badge: badgeOf(worst.score),
      note: statusLabel(worst.threat.status),
    })),
  };
}

const sourceInWords = ({ source, published }: ExpectedLayers): string =>
  published === undefined ? source : `${source}, ${longDate(published)}`;

function layersOf({ list, id, threats }: ThreatTopic) {
  const expected = expectedLayers(list, id);
  const counts = threatsByLayer(notFixed(threats));
  const highest = Math.max(...counts.map(({ count }) => count), 1);
  return {
    source: expected && sourceInWords(expected),
    rows: counts.map(({ layer, count }) => ({
      anchor: `layer-${layer}`,
      code: layerCode(layer),
      label: LAYERS[layer].name,
      path: layerPath(layer),
      count,
      /** In hundredths of the longest. */
      bar: Math.round((count / highest) * 100),
      expected: expected?.layers.includes(layer) ?? false,
    })),
  };
}

function mitigationsOf({ threats }: ThreatTopic) {
  const seen = mitigationsSeen(threats);
  return {
    count: seen.length,
    shown: seen.slice(0, MOST_SHOWN.mitigations).map(({ text, threats: written }) => ({
      text,
      agents: written.slice(0, MOST_SHOWN.written).map((each) => ({
        name: each.agent.assessment.name,
        threat: each.threat.title,
        path: threatPath(each.agent.slug, each.threat.id),
      })),
      more: Math.max(written.length - MOST_SHOWN.written, 0),
    })),
  };
}

function togetherOf(topic: ThreatTopic) {
  const others = topicsBesides(topic);
  return {
    count: others.length,
    shown: others
      .slice(0, MOST_SHOWN.together)
      .map(({ topic: other, count }) => ({ ...linkTo(other), count })),
  };
}

/** The related entries that published documents name. */
function relationsOf({ list, id }: ThreatTopic) {
  return publishedRelations(list, id).map((relation) => {
    const name = TOPIC_LISTS[relation.list].entries[relation.id] ?? '';
    const other = topicOf(relation.list, relation.id, name);
    return { ...linkTo(other), source: relation.source };
  });
}

const linkTo = (topic: Topic) => ({ label: topicInFull(topic), path: topicPage(topic) });

/** The sub-techniques of a technique, and how many of its threats point to each. */
const childrenWithCounts = (topic: ThreatTopic) =>
  childrenOf(topic).map((child) => ({
    ...linkTo(child),
    count: topic.threats.filter((threat) => threat.topics.some(({ path }) => path === child.path))
      .length,
  }));

/** The core risks that are nearest to an entry without threats. */
function nearestOf(topic: ThreatTopic) {
  const nearest = nearestRisks(topic);
  return {
    source: nearest?.source,
    risks: (nearest?.risks ?? [])
      .flatMap((risk) => topicAt(topicPath('core-risk', risk)) ?? [])
      .map(linkTo),
  };
}
