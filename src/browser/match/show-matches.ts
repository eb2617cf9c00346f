import { advisoryAddress } from '../../domain/advisory-address.ts';
import type { Component } from '../../domain/matching/component.ts';
import type { Matches } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { matchSummary, waysOn } from '../../views/match/match-summary.ts';
import { componentInWords, matchView } from '../../views/match/match-view.ts';
import { say } from '../../words/say.ts';
import { badge, element, link } from '../shared/elements.ts';

/** What was found in a file: the assessed agents, then what looks like an agent. `notes` say what was not read. */
export function showMatches(
  title: string,
  matches: Matches,
  notes: readonly string[],
): readonly Node[] {
  const { known, notAssessed } = matches;
  const ways = waysOn(matches).map(({ path, label }) => link(path, label));
  return [
    element('h2', '', title),
    element('p', '', matchSummary(matches)),
    ...(ways.length > 0 ? [element('p', 'flow', ...ways)] : []),
    ...notes.map((note) => element('p', 'small', note)),
    ...(known.length > 0 ? [element('ul', 'matched', ...known.map(matchItem))] : []),
    ...(notAssessed.length > 0 ? notAssessedSection(notAssessed) : []),
  ];
}

function matchItem(match: AgentMatch): HTMLElement {
  const { name, path, badge: verdict, found, version, ...more } = matchView(match);
  return element(
    'li',
    '',
    element('p', 'name flow', link(path, name), badge(verdict)),
    element(
      'p',
      'small muted',
      [say('Found: {found}.', { found }), version ?? []].flat().join(' '),
    ),
    ...more.measures.map(({ label, text }) =>
      element('p', '', element('strong', '', label), ' ', ...linked(text)),
    ),
    ...knownProblems(more.vulnerabilities.map(problem)),
    ...(more.unclear ? [possibleProblem(more.unclear, match.unclear.length)] : []),
  );
}

const problem = (text: string): HTMLElement => element('p', 'problem', ...linked(text));

/** How many vulnerabilities are shown at once. */
const SHOWN_MAX = 5;

function knownProblems(lines: readonly HTMLElement[]): readonly HTMLElement[] {
  const rest = lines.slice(SHOWN_MAX);
  if (rest.length < 2) return lines;
  const summary = say('{more} more known vulnerabilities', { more: rest.length });
  return [...lines.slice(0, SHOWN_MAX), folded(summary, rest)];
}

const possibleProblem = (text: string, many: number): HTMLElement =>
  many > SHOWN_MAX
    ? folded(say('{many} vulnerabilities that your version may have', { many }), [problem(text)])
    : problem(text);

const folded = (summary: string, content: readonly HTMLElement[]): HTMLElement =>
  element('details', '', element('summary', 'small', summary), ...content);

/** Each id of an advisory as a link to where it is published. A sign of a range stays beside its version. */
const linked = (text: string): readonly (Node | string)[] =>
  text
    .replace(/([<>=]) /g, '$1\u00a0')
    .split(/\b((?:CVE|GHSA)-[\w-]+)/)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const anchor = element('a', '', part);
      anchor.href = advisoryAddress(part) ?? '';
      return anchor;
    });

const notAssessedSection = (components: readonly Component[]): HTMLElement[] => [
  element('h3', '', say('Not assessed here')),
  element('p', 'small muted', say('By their names these are agents or parts of one.')),
  element(
    'ul',
    '',
    ...components.map((component) => element('li', '', componentInWords(component))),
  ),
  element('p', '', link('/contribute/new/', say('Assess one of them'))),
];
