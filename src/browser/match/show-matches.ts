import type { Component } from '../../domain/matching/component.ts';
import type { AgentMatch, Matches } from '../../domain/matching/match.ts';
import { componentInWords, matchSummary, matchView, waysOn } from '../../views/match/match-view.ts';
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
  const { name, path, badge: verdict, found, version, vulnerabilities, advice } = matchView(match);
  return element(
    'li',
    '',
    element('p', 'name flow', link(path, name), badge(verdict)),
    element(
      'p',
      'small muted',
      [say('Found: {found}.', { found }), version ?? []].flat().join(' '),
    ),
    ...vulnerabilities.map((line) => element('p', 'problem', line)),
    ...(advice ? [element('p', '', element('strong', '', say('What to do first: ')), advice)] : []),
  );
}

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
