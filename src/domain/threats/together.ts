import type { CataloguedThreat, ThreatTopic } from './threat-index.ts';
import { parentOf, type Topic } from './topics.ts';

/**
 * What else the threats of a topic point to, and how many to both: the most frequent first; equal counts in the order of
 * the threats.
 */
export function together({ path, threats }: Pick<ThreatTopic, 'path' | 'threats'>) {
  const others = new Map<string, { topic: Topic; count: number }>();
  for (const topic of threats.flatMap(({ topics }) => topics)) {
    if (topic.path === path || parentOf(topic)?.path === path) continue;
    const known = others.get(topic.path);
    if (known) known.count += 1;
    else others.set(topic.path, { topic, count: 1 });
  }
  return [...others.values()].toSorted((a, b) => b.count - a.count);
}

/**
 * The mitigations of some threats, each once with the threats that it was written for: those written for several first,
 * then in the order of the threats.
 */
export function mitigationsSeen(threats: readonly CataloguedThreat[]) {
  const seen = new Map<string, { text: string; threats: CataloguedThreat[] }>();
  for (const each of threats) {
    for (const { text } of each.threat.measures) {
      const known = seen.get(folded(text));
      if (!known) seen.set(folded(text), { text, threats: [each] });
      else if (known.threats.at(-1) !== each) known.threats.push(each);
    }
  }
  return [...seen.values()].toSorted((a, b) => b.threats.length - a.threats.length);
}

/** The same advice with another case, spacing or full stop is the same. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .trim();
