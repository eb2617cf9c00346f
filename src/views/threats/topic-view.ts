import { LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { onceEach } from '../../domain/once-each.ts';
import { agentsWith, threatsByLayer } from '../../domain/threats/counts.ts';
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
import { bandCounts, linkedBandCounts } from './overview.ts';
import { topicCode, topicInFull, topicPage } from './topic-label.ts';

/** What a page with thousands of threats still shows of each kind. */
const MOST = { agents: 12, mitigations: 20, written: 3, together: 12 } as const;

/** What every page of a topic shows beside its threats. */
export const topicView = onceEach((topic: ThreatTopic) => {
  const { list, id, name, threats } = topic;
  return {
    code: topicCode(topic),
    name,
    inFull: topicInFull(topic),
    path: topicPage(topic),
    list: { label: TOPIC_LISTS[list].label, path: threatsPath(list) },
    meaning: meaningOf(list, id),
    credit: creditOf(list, id),
    count: threats.length,
    bands: list === 'core-risk' ? linkedBandCounts(threats, { risk: id }) : bandCounts(threats),
    agents: agentsOf(topic),
    layers: layersOf(topic),
    mitigations: mitigationsOf(topic),
    together: togetherOf(topic),
    relations: relationsOf(topic),
    parent: linkTo(parentOf(topic)),
    children: childrenWithCounts(topic),
    nearest: threats.length === 0 ? nearestOf(topic) : undefined,
  };
});
export type TopicView = ReturnType<typeof topicView>;

function agentsOf({ threats }: ThreatTopic) {
  const agents = agentsWith(threats);
  return {
    count: agents.length,
    shown: agents.slice(0, MOST.agents).map(({ agent, worst }) => ({
      name: agent.assessment.name,
      path: agentPath(agent.slug),
      badge: badgeOf(worst.score),
      note: statusLabel(worst.threat.status),
    })),
  };
}

const inWords = ({ source, published }: ExpectedLayers): string =>
  published === undefined ? source : `${source}, ${longDate(published)}`;

function layersOf({ list, id, threats }: ThreatTopic) {
  const expected = expectedLayers(list, id);
  const counts = threatsByLayer(threats);
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return {
    source: expected && inWords(expected),
    rows: counts.map(({ layer, count }) => ({
      anchor: `layer-${layer}`,
      code: layerCode(layer),
      label: LAYERS[layer].name,
      path: layerPath(layer),
      count,
      /** In hundredths of the longest. */
      bar: Math.round((count / most) * 100),
      expected: expected?.layers.includes(layer) ?? false,
    })),
  };
}

function mitigationsOf({ threats }: ThreatTopic) {
  const seen = mitigationsSeen(threats);
  return {
    count: seen.length,
    shown: seen.slice(0, MOST.mitigations).map(({ text, threats: written }) => ({
      text,
      agents: written.slice(0, MOST.written).map((each) => ({
        name: each.agent.assessment.name,
        threat: each.threat.title,
        path: threatPath(each.agent.slug, each.threat.id),
      })),
      more: Math.max(written.length - MOST.written, 0),
    })),
  };
}

function togetherOf(topic: ThreatTopic) {
  const others = topicsBesides(topic);
  return {
    count: others.length,
    shown: others.slice(0, MOST.together).map(({ topic: other, count }) => ({
      label: topicInFull(other),
      path: topicPage(other),
      count,
    })),
  };
}

/** What documents say. */
function relationsOf({ list, id }: ThreatTopic) {
  return publishedRelations(list, id).map((relation) => {
    const name = TOPIC_LISTS[relation.list].entries[relation.id] ?? '';
    const other = topicOf(relation.list, relation.id, name);
    return {
      label: topicInFull(other),
      path: topicPage(other),
      source: relation.source,
    };
  });
}

const linkTo = (topic: Topic | undefined) =>
  topic && { label: topicInFull(topic), path: topicPage(topic) };

/** The forms of a technique, and how many of its threats point to each. */
const childrenWithCounts = (topic: ThreatTopic) =>
  childrenOf(topic).map((child) => ({
    label: topicInFull(child),
    path: topicPage(child),
    count: topic.threats.filter((threat) => threat.topics.some(({ path }) => path === child.path))
      .length,
  }));

/** Where a reader goes on from an entry that no threat points to. */
function nearestOf(topic: ThreatTopic) {
  const nearest = nearestRisks(topic);
  return {
    source: nearest?.source,
    risks: (nearest?.risks ?? []).flatMap(
      (risk) => linkTo(topicAt(topicPath('core-risk', risk))) ?? [],
    ),
  };
}
