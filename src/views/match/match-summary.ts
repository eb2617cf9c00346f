import type { Component } from '../../domain/matching/component.ts';
import type { Matches } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { say } from '../../words/say.ts';
import { COMPARED_MAX, COMPARED_MIN } from '../compare/address.ts';
import { agentsQuery } from '../shared/asked-agents.ts';
import { count } from '../shared/format.ts';
import { componentInWords } from './match-view.ts';

/** Where to go on with the agents that were found. A part of one may be in use without it. */
export function waysOn({ known }: Matches): { readonly path: string; readonly label: string }[] {
  const slugs = slugsOf(known);
  if (slugs.length === 0) return [];
  const query = agentsQuery(slugs);
  const fits = slugs.length >= COMPARED_MIN && slugs.length <= COMPARED_MAX;
  return [
    ...(fits ? [{ path: `/compare/${query}`, label: say('Compare them') }] : []),
    { path: `/controls/${query}`, label: say('Which controls help them') },
  ];
}

const slugsOf = (known: readonly AgentMatch[]): string[] => [
  ...new Set(known.filter(({ by }) => by !== 'part').map(({ agent }) => agent.slug)),
];

/** What was found, in a sentence. */
export function matchSummary({ known, notAssessed, others }: Matches): string {
  const parts = known.filter(({ by }) => by === 'part').length;
  const agents = slugsOf(known).length;
  const vulnerable = known.filter(({ touched }) => touched.length > 0).length;
  return [
    agents === 0
      ? say('None of it is assessed here.')
      : say('{assesseds} found.', {
          assesseds: count(agents, say('assessed agent'), say('assessed agents')),
        }),
    parts > 0
      ? say(' {components} of an assessed agent.', {
          components: count(parts, say('component is part'), say('components are parts')),
        })
      : '',
    vulnerable > 0
      ? say(' {components} a known vulnerability.', {
          components: count(vulnerable, say('component has'), say('components have')),
        })
      : '',
    notAssessed.length > 0
      ? notAssessed.length === 1
        ? say(' {components} like an agent and is not assessed here.', {
            components: count(notAssessed.length, say('component looks'), say('components look')),
          })
        : say(' {components} like an agent and are not assessed here.', {
            components: count(notAssessed.length, say('component looks'), say('components look')),
          })
      : '',
    others.length > 0 ? ` ${leftOutInWords(others)}` : '',
  ].join('');
}

/** How many components a sentence names. */
const NAMED_MAX = 10;

const leftOutInWords = (components: readonly Component[]): string =>
  components.length > NAMED_MAX
    ? say('{others} left out.', {
        others: count(components.length, say('other component'), say('other components')),
      })
    : say('Left out: {components}.', {
        components: components.map(componentInWords).join(', '),
      });
