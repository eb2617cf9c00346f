import { FACTOR_MEANINGS } from '../../domain/aivss/factor-meanings.ts';
import { FACTORS, type Factor, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import { type RetiredTopic, TOPIC_LISTS, type Topic } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';
import { factorPath, threatsPath } from '../shared/paths.ts';
import { topicCode, topicInFull, topicPage } from '../threats/topic-label.ts';
import { NO_FILTERS, type SearchDocument } from './documents.ts';
import type { NamedEntry } from './names.ts';

/** Factors and kinds of threat for the search: their pages as documents, and their names. */

const FACTOR = say('Factor');
const TOPIC = say('Kind of threat');

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

/** The names of a factor in the versions of AIVSS, where they differ from its label. */
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
  // It is found by its name. Counted in full, a dozen of these short texts would stand before all agents with such threats.
  weight: 0.1,
  summary: `${meaningOf(topic.list, topic.id)} ${TOPIC_LISTS[topic.list].label}.`,
  sections: [],
});

/** A topic is found by its code, and by the bare id that people write: T16 for `T&M T16`. */
export function topicEntry(topic: Topic, threats: number, agents: number): NamedEntry {
  const code = topicCode(topic);
  const isKnownById = code?.endsWith(` ${topic.id}`);
  return {
    name: topic.name,
    kind: TOPIC,
    path: topicPage(topic),
    threats,
    ...(agents > 0 ? { agents } : {}),
    ...(code ? { code } : {}),
    ...(isKnownById ? { aliases: [topic.id] } : {}),
  };
}

/** An id of an earlier edition, whose page leads to what took its place. */
export const retiredEntry = ({ id, path, successor }: RetiredTopic): NamedEntry => ({
  name: id,
  kind: successor ? say('Retired: now {id}', { id: successor.id }) : say('Retired'),
  path: threatsPath(path),
});
