import { say } from '../../words/say.ts';
import { markedIn } from './marked-words.ts';
import type { Result, ResultGroup, SectionResult } from './result.ts';

/** The groups in which results are read. */
const GROUPS: Readonly<Record<ResultGroup, string>> = {
  named: say('By name'),
  similar: say('Similar names'),
  agents: say('Agents'),
  threats: say('Threats of agents'),
  others: say('Entries and guides'),
};

/** Threats of one agent that stand beside the agents. */
const THREATS_MAX = 2;

/**
 * Results by group, empty groups left out. Threats whose title has the words are results of their own.
 *
 * @param most how many of a group are shown
 */
export function groupsOf(results: readonly Result[], most = Number.POSITIVE_INFINITY) {
  const all = results.flatMap((result) => withThreats(result));
  return Object.entries(GROUPS)
    .map(([group, label]) => ({
      label,
      results: all.filter((result) => result.group === group).slice(0, most),
    }))
    .filter((group) => group.results.length > 0);
}

function withThreats(result: Result): Result[] {
  const meant = result.sections.filter((section) => isMeant(section)).slice(0, THREATS_MAX);
  const threats = meant.map((section) => threatResult(result, section));
  const sections = result.sections.filter((section) => !meant.includes(section));
  return [{ ...result, sections }, ...threats];
}

const isMeant = ({ layer, title, words }: SectionResult): boolean =>
  layer !== undefined && markedIn(title, words);

const threatResult = (agent: Result, section: SectionResult): Result => ({
  url: section.url,
  title: section.title,
  kind: say('Threat of {title} on {layer}', { title: agent.title, layer: section.layer }),
  badge: undefined,
  excerpt: section.excerpt,
  words: section.words,
  sections: [],
  group: 'threats',
});
