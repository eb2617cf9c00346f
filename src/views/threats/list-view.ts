import { threatsByBand } from '../../domain/threats/counts.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
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
  const bands = threatsByBand(shown.flatMap(({ threats }) => threats))
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
    rows: shown.map((topic) => ({
      code: codeInList(topic),
      reference: referenceTo(topic),
      name: topic.name,
      path: topicPage(topic),
      meaning: meaningOf(list, topic.id),
      count: topic.threats.length,
      agents: new Set(topic.threats.map(({ agent }) => agent)).size,
      byBand: threatsByBand(topic.threats)
        .filter(({ band }) => bands.includes(band))
        .map(({ count }) => count),
    })),
    unused: inList
      .filter((topic) => !shown.includes(topic))
      .map((topic) => ({
        name: topicInFull(topic),
        reference: referenceTo(topic),
        path: topicPage(topic),
      })),
  };
}
