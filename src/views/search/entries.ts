import { FACTOR_MEANINGS } from '../../domain/aivss/factor-meanings.ts';
import { FACTORS, type Factor, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import { type RetiredTopic, TOPIC_LISTS, type Topic } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { factorPath, threatsPath } from '../shared/paths.ts';
import { topicCode, topicInFull, topicPage } from '../threats/topic-label.ts';
import { NO_FILTERS, type SearchDocument } from './documents.ts';
import type { NamedEntry } from './names.ts';

/** Factors and kinds of threat for the search: their pages as documents, and how they are called. */

const FACTOR = say('Factor');
const TOPIC = say('Kind of threat');

/** Under the anchors that the page of a factor has. */
export function factorDocument(id: FactorId): SearchDocument {
  const { label, question, rubric }: Factor = FACTORS[id];
  const levels = RUBRIC_LEVELS.map((level, place) => `${level.label}: ${rubric[place]}`);
  return {
    path: factorPath(id),
    title: label,
    meta: { kind: 'Factor' },
    filters: { ...NO_FILTERS, page: ['Factor'] },
    summary: [question, ...otherNames(id)].join(' '),
    sections: [
      {
        anchor: 'meaning',
        heading: 'What it means',
        text: Object.values(FACTOR_MEANINGS[id]).join(' '),
      },
      { anchor: 'rubric', heading: 'The rubric', text: levels.join(' ') },
    ],
  };
}

export const factorEntry = (id: FactorId): NamedEntry => ({
  name: FACTORS[id].label,
  kind: FACTOR,
  path: factorPath(id),
  aliases: otherNames(id),
});

/** What the versions of AIVSS call a factor, where it is something else. */
function otherNames(id: FactorId): string[] {
  const { label, v08, v05 }: Factor = FACTORS[id];
  const names = new Set([v08?.name, v05].filter((name) => name !== undefined));
  names.delete(label);
  return [...names];
}

export const topicDocument = (topic: Topic): SearchDocument => ({
  path: topicPage(topic),
  title: topicInFull(topic),
  meta: { kind: 'Kind of threat' },
  filters: { ...NO_FILTERS, page: ['Kind of threat'] },
  summary: `${meaningOf(topic.list, topic.id)} ${TOPIC_LISTS[topic.list].label}.`,
  sections: [],
});

/** Besides its code, a topic is known by the bare id that people write: T16 for `T&M T16`. */
export function topicEntry(topic: Topic, threats: number): NamedEntry {
  const code = topicCode(topic);
  const isKnownById = code?.endsWith(` ${topic.id}`);
  return {
    name: topic.name,
    kind: TOPIC,
    path: topicPage(topic),
    threats,
    ...(code ? { code } : {}),
    ...(isKnownById ? { aliases: [topic.id] } : {}),
  };
}

/** Who asks for an id of an earlier edition arrives at what took its place. */
export const retiredEntry = ({ id, path, successor }: RetiredTopic): NamedEntry => ({
  name: id,
  kind: successor ? say('Retired: now {id}', { id: successor.id }) : say('Retired'),
  path: threatsPath(path),
});
