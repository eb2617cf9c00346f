import { FACTORS, type FactorId } from '../domain/aivss/factors.ts';
import type { Agent } from '../domain/catalogue.ts';
import {
  LAYERS,
  type LayerId,
  layerCode,
  layerOf,
  layersIn,
  MAESTRO_EDITIONS,
} from '../domain/maestro/layers.ts';
import { entriesOf } from '../domain/tables.ts';
import type { PathPattern } from '../domain/threats/path-patterns.ts';
import type { CataloguedThreat, ThreatTopic } from '../domain/threats/threat-index.ts';
import { type RetiredTopic, TOPIC_LIST_IDS, TOPIC_LISTS } from '../domain/threats/topics.ts';
import { API_VERSION, fileHead, type Publication } from './api.ts';

/**
 * `/api/v1/lists.json`: the published lists that threats point into, each with all its entries in the newest edition,
 * and with the editions before it; and the layers of each edition of MAESTRO.
 */
export const listsJson = () => ({
  version: API_VERSION,
  maestro: entriesOf(MAESTRO_EDITIONS).map(([edition, { published, source }]) => ({
    edition,
    published,
    source,
    layers: layersIn(edition).map((id) => {
      const { code, name } = layerOf(id, edition);
      return { id, code, name };
    }),
  })),
  lists: TOPIC_LIST_IDS.map((id) => {
    const { label, version, url, entries, editions } = TOPIC_LISTS[id];
    return {
      id,
      label,
      edition: version,
      source: url,
      entries: entriesJson(entries),
      retired: Object.entries(editions[0]?.retired ?? {}).map(([old, successor]) => ({
        id: old,
        successor,
      })),
      earlier: editions.slice(1).map((earlier) => ({
        edition: earlier.version,
        source: earlier.source ?? null,
        entries: entriesJson(earlier.entries),
      })),
    };
  }),
});

const entriesJson = (entries: Readonly<Record<string, string>>) =>
  entriesOf(entries).map(([id, name]) => ({ id, name }));

/** `/api/v1/layers/<id>.json`: the tag that each agent has on the layer, and the threats on it. */
export const layerJson = (
  id: LayerId,
  agents: readonly Agent[],
  threats: readonly CataloguedThreat[],
  published: Publication,
) => ({
  ...fileHead(published),
  id,
  code: layerCode(id),
  name: LAYERS[id].name,
  agents: agents.flatMap(({ slug, assessment }) => {
    const tag = assessment.layers[id];
    return tag ? [{ slug, tag }] : [];
  }),
  threats: threats.map(threatLine),
});

/** `/api/v1/factors/<id>.json`: the score that each agent has on the factor. */
export const factorJson = (id: FactorId, agents: readonly Agent[], published: Publication) => ({
  ...fileHead(published),
  id,
  label: FACTORS[id].label,
  agents: agents.flatMap(({ slug, judgement }) => {
    const factor = judgement.factors.find((judged) => judged.id === id);
    return factor ? [{ slug, score: factor.score }] : [];
  }),
});

/** `/api/v1/threats/<list>/<id>.json`: the threats that point to an entry of a list. */
export const topicJson = ({ list, id, name, threats }: ThreatTopic, published: Publication) => ({
  ...fileHead(published),
  list,
  edition: TOPIC_LISTS[list].version,
  id,
  name,
  threats: threats.map(threatLine),
});

/** The JSON of a retired id: the id that took its place, null where none did. */
export const retiredJson = (
  { list, id, successor }: RetiredTopic,
  published: Publication,
  jsonOf: (path: string) => string,
) => ({
  ...fileHead(published),
  list,
  id,
  successor: successor?.id ?? null,
  json: successor ? jsonOf(successor.path) : null,
});

/** `/api/v1/threat-paths.json`: the paths over layers that recur, and the threats that make them up in each agent. */
export const threatPathsJson = (patterns: readonly PathPattern[], published: Publication) => ({
  ...fileHead(published),
  patterns: patterns.map(({ id, layers, agents, found }) => ({
    id,
    layers,
    agents,
    paths: found.map(({ agent, threats }) => ({
      agent: agent.slug,
      threats: threats.map((threat) => threat.id),
    })),
  })),
});

const threatLine = ({ agent, threat, score }: CataloguedThreat) => ({
  agent: agent.slug,
  id: threat.id,
  title: threat.title,
  layer: threat.layer,
  status: threat.status ?? null,
  score: score?.score ?? null,
  band: score?.band ?? null,
});
