import { say } from '../../words/say.ts';
import { markedIn } from './marked-words.ts';
import type { Result, ResultGroup, SectionResult } from './result.ts';

/** The groups of results, in their order. */
const GROUPS: Readonly<Record<ResultGroup, string>> = {
  named: say('By name'),
  similar: say('Similar names'),
  agents: say('Agents'),
  threats: say('Threats of agents'),
  others: say('Entries and guides'),
};

/** How many threats of one agent become results of their own. */
const THREATS_MAX = 2;

/**
 * Results by group, without empty groups. Threats that have every word, some of them in their title, become results of their
 * own.
 *
 * @param most how many results of a group are taken
 */
export function groupsOf(results: readonly Result[], most = Number.POSITIVE_INFINITY) {
  const all = results.flatMap(withThreats);
  return Object.entries(GROUPS)
    .map(([group, label]) => ({
      label,
      results: all.filter((result) => result.group === group).slice(0, most),
    }))
    .filter((group) => group.results.length > 0);
}

function withThreats(result: Result): Result[] {
  const named = result.sections.filter(isThreatByTitle).slice(0, THREATS_MAX);
  const threats = named.map((section) => threatResult(result, section));
  const sections = result.sections.filter((section) => !named.includes(section));
  return [{ ...result, sections }, ...threats];
}

const isThreatByTitle = ({ layer, title, words, isAbout }: SectionResult): boolean =>
  layer !== undefined && isAbout && markedIn(title, words);

const threatResult = (agent: Result, section: SectionResult): Result => ({
  url: section.url,
  title: section.title,
  kind: say('Threat of {title} on {layer}', { title: agent.title, layer: section.layer }),
  badge: undefined,
  excerpt: section.excerpt,
  words: section.words,
  isAbout: true,
  sections: [],
  group: 'threats',
});
