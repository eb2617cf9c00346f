import { threatsByBand } from '../../domain/threats/counts.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { TOPIC_LISTS, type TopicListId } from '../../domain/threats/topics.ts';
import { bandBadge } from '../shared/badge.ts';
import { threatsPath } from '../shared/paths.ts';
import { creditOf } from './credits.ts';
import { codeHead, codeInList, referenceTo, topicInFull, topicPage } from './topic-label.ts';

/** What the page of a list shows: the entries that have threats, and those that have none yet. */
export function listView(list: TopicListId, { topics }: Pick<ThreatIndex, 'topics'>) {
  const whole = topics.filter((topic) => topic.list === list);
  // The ten core risks are read as one table.
  const own = whole.filter(({ threats }) => list === 'core-risk' || threats.length > 0);
  const bands = threatsByBand(own.flatMap(({ threats }) => threats))
    .filter(({ count }) => count > 0)
    .map(({ band }) => band);
  return {
    label: TOPIC_LISTS[list].label,
    version: TOPIC_LISTS[list].version,
    path: threatsPath(list),
    credit: creditOf(list),
    codeHead: codeHead(list),
    total: Object.keys(TOPIC_LISTS[list].entries).length,
    used: own.filter(({ threats }) => threats.length > 0).length,
    /** A column each: the bands that any entry has. */
    bands: bands.map((band) => bandBadge(band)),
    rows: own.map((topic) => ({
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
    unused: whole
      .filter((topic) => !own.includes(topic))
      .map((topic) => ({
        name: topicInFull(topic),
        reference: referenceTo(topic),
        path: topicPage(topic),
      })),
  };
}
