import { LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import type { FoundPath, PathPattern } from '../../domain/threats/path-patterns.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';

/** The page that lists all patterns. */
export const PATTERNS_PATH = threatsPath('paths');

const patternPath = (id: string): string => threatsPath(`paths/${id}`);

const codesOf = (layers: readonly LayerId[]): string => layers.map(layerCode).join(' → ');

const layerLink = (id: LayerId) => ({
  code: layerCode(id),
  short: LAYERS[id].short,
  path: layerPath(id),
});

/** A pattern for the list of patterns and for its own page. */
export const patternView = ({ id, layers, agents }: PathPattern) => ({
  path: patternPath(id),
  layers: layers.map(layerLink),
  /** `L3 → L2` */
  codes: codesOf(layers),
  inWords: layers
    .map((layer) => LAYERS[layer].name)
    .reduce(
      (way, layer) =>
        way === '' ? say('from {layer}', { layer }) : say('{way} to {layer}', { way, layer }),
      '',
    ),
  agents,
});
export type PatternView = ReturnType<typeof patternView>;

/** An agent of a pattern with the threats that make up its path. */
export const patternRow = ({ agent, threats }: FoundPath) => ({
  agent: { name: agent.assessment.name, path: agentPath(agent.slug) },
  badge: badgeOf(agent.judgement.headline),
  steps: threats.map(({ id, title, layer }) => ({
    title,
    code: layerCode(layer),
    path: threatPath(agent.slug, id),
  })),
});

/** Links to the patterns of each agent, by slug. They have no counts, so that its page does not change with other agents. */
export function patternsByAgent(
  patterns: readonly PathPattern[],
): ReadonlyMap<string, PatternLink[]> {
  const pairs = patterns.flatMap(({ id, layers, found }) =>
    [...new Set(found.map(({ agent }) => agent.slug))].map((slug) => ({
      slug,
      link: { codes: codesOf(layers), path: patternPath(id) },
    })),
  );
  const bySlug = Map.groupBy(pairs, ({ slug }) => slug);
  return new Map([...bySlug].map(([slug, ofAgent]) => [slug, ofAgent.map(({ link }) => link)]));
}

export interface PatternLink {
  readonly codes: string;
  readonly path: string;
}
