import type { BandId } from '../../domain/aivss/bands.ts';
import { notFixed, threatsByBand } from '../../domain/threats/counts.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import type { ThreatIndex, ThreatTopic } from '../../domain/threats/threat-index.ts';
import { TOPIC_LISTS, type TopicListId } from '../../domain/threats/topics.ts';
import { bandBadge } from '../shared/badge.ts';
import { threatsPath } from '../shared/paths.ts';
import { creditOf } from './credits.ts';
import { codeHead, codeInList, referenceTo, topicInFull, topicPage } from './topic-label.ts';

/** The page of a list: its entries with threats, and those that have none yet. */
export function listView(list: TopicListId, { topics }: Pick<ThreatIndex, 'topics'>) {
  const inList = topics.filter((topic) => topic.list === list);
  // All ten core risks are shown, since they are read as one table.
  const shown = inList.filter(({ threats }) => list === 'core-risk' || threats.length > 0);
  const bands = threatsByBand(notFixed(shown.flatMap(({ threats }) => threats)))
    .filter(({ count }) => count > 0)
    .map(({ band }) => band);
  return {
    label: TOPIC_LISTS[list].label,
    version: TOPIC_LISTS[list].version,
    path: threatsPath(list),
    credit: creditOf(list),
    codeHead: codeHead(list),
    total: Object.keys(TOPIC_LISTS[list].entries).length,
    used: shown.filter(({ threats }) => threats.length > 0).length,
    /** The bands that some entry has; each is a column. */
    bands: bands.map((band) => bandBadge(band)),
    rows: shown.map((topic) => rowOfTopic(topic, bands)),
    unused: inList
      .filter((topic) => !shown.includes(topic))
      .map((topic) => ({
        name: topicInFull(topic),
        reference: referenceTo(topic),
        path: topicPage(topic),
      })),
  };
}

/** An entry with its threats that are not fixed. */
function rowOfTopic(topic: ThreatTopic, bands: readonly (BandId | undefined)[]) {
  const threats = notFixed(topic.threats);
  return {
    code: codeInList(topic),
    reference: referenceTo(topic),
    name: topic.name,
    path: topicPage(topic),
    meaning: meaningOf(topic.list, topic.id),
    count: threats.length,
    agents: new Set(threats.map(({ agent }) => agent)).size,
    byBand: threatsByBand(threats)
      .filter(({ band }) => bands.includes(band))
      .map(({ count }) => count),
  };
}
