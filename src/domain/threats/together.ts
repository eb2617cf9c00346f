import type { CataloguedThreat, ThreatTopic } from './threat-index.ts';
import { parentOf, type Topic } from './topics.ts';

/**
 * The other topics that the threats of a topic point to, with how many do: the most frequent first, equal counts in the
 * order of the threats.
 */
export function topicsBesides({ path, threats }: Pick<ThreatTopic, 'path' | 'threats'>) {
  const others = new Map<string, { topic: Topic; count: number }>();
  for (const topic of threats.flatMap(({ topics }) => topics)) {
    if (topic.path === path || parentOf(topic)?.path === path) continue;
    const entry = others.get(topic.path);
    if (entry) entry.count += 1;
    else others.set(topic.path, { topic, count: 1 });
  }
  return [...others.values()].toSorted((a, b) => b.count - a.count);
}

/**
 * The mitigations of some threats, each once with the threats that it was written for: those with most threats first, then
 * in the order of the threats.
 */
export function mitigationsSeen(threats: readonly CataloguedThreat[]) {
  const seen = new Map<string, { text: string; threats: CataloguedThreat[] }>();
  for (const each of threats) {
    for (const { text } of each.threat.measures) {
      const entry = seen.get(adviceKey(text));
      if (!entry) seen.set(adviceKey(text), { text, threats: [each] });
      else if (entry.threats.at(-1) !== each) entry.threats.push(each);
    }
  }
  return [...seen.values()].toSorted((a, b) => b.threats.length - a.threats.length);
}

/** Equal for texts that differ only in case, spacing or a full stop. */
const adviceKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .trim();
