import { KINDS } from '../../domain/assessment/format/vocabulary.ts';
import { type Catalogue, countByBand, newestAgents } from '../../domain/catalogue.ts';
import { shelvesOf } from '../../domain/shelves.ts';
import { say } from '../../words/say.ts';
import { bandBadge } from '../shared/badge.ts';
import { count, dayView } from '../shared/format.ts';
import { TOOLS } from './tools.ts';

/** How many tags are shown, and how many of the newest assessments and changes. */
const MOST_TAGS = 24;
export const LATELY = 6;

/** The home page: how many agents each band, kind and tag has, the newest agents, and links to the other pages. */
export const homeView = (catalogue: Catalogue, threats: number) => ({
  bands: bandsOf(catalogue),
  shelves: shelfViews(catalogue),
  lately: newestAgents(catalogue, LATELY).map(({ slug, assessment, band }) => ({
    slug,
    name: assessment.name,
    summary: assessment.summary,
    badge: bandBadge(band),
    assessed: dayView(assessment.assessed),
  })),
  ways: waysInto(catalogue.agents.length, threats),
  tools: TOOLS,
});

const bandsOf = (catalogue: Catalogue) =>
  countByBand(catalogue).flatMap(({ band, count: number }) => {
    const badge = bandBadge(band);
    return number > 0 ? [{ badge, count: number, path: `/agents/?band=${badge.band}` }] : [];
  });

function shelfViews(catalogue: Catalogue) {
  const { kinds, tags } = shelvesOf(catalogue);
  const entry = (facet: string, value: string, label: string, number: number) => ({
    label,
    count: number,
    path: `/agents/?${new URLSearchParams({ [facet]: value })}`,
  });
  return [
    {
      head: say('Kinds'),
      entries: kinds.map((kind) => entry('kind', kind.id, KINDS[kind.id].label, kind.count)),
    },
    {
      head: say('Tags'),
      entries: tags
        .slice(0, MOST_TAGS)
        .map(({ tag, count: agentCount }) => entry('tag', tag, tag, agentCount)),
    },
  ].filter(({ entries }) => entries.length > 0);
}

/** Links into the catalogue, with the labels of the navigation and the footer. */
const waysInto = (agents: number, threats: number) => [
  {
    path: '/agents/',
    label: say('Agents'),
    says: say('{agents}, the most severe band first.', {
      agents: count(agents, say('agent'), say('agents')),
    }),
  },
  {
    path: '/threats/',
    label: say('Threats'),
    says: say('{threats}, and what agents have in common.', {
      threats: count(threats, say('threat'), say('threats')),
    }),
  },
  {
    path: '/layers/',
    label: say('Layers'),
    says: say('A guide to each layer, with the threats found on it.'),
  },
  {
    path: '/factors/',
    label: say('Factors'),
    says: say('What the ten factors mean, and which agents score high on them.'),
  },
  {
    path: '/matrix/',
    label: say('Matrix'),
    says: say('All agents against factors and layers.'),
  },
];
