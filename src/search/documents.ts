import type { Environment } from '../config.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { Agent } from '../domain/catalogue.ts';
import { TOPICS, type Topic, topicsOf } from '../domain/threats/topics.ts';
import { layerPages, readPages } from '../intake/pages.ts';
import {
  agentDocument,
  guideDocument,
  layerDocument,
  type SearchDocument,
} from '../views/search/documents.ts';
import { factorDocument, topicDocument } from '../views/search/entries.ts';

/** Everything that readers can find, in the order of the catalogue. It is a generator, since all texts would fill the memory. */
export function* searchDocuments(
  agents: readonly Agent[],
  env: Environment,
): Generator<SearchDocument, undefined> {
  for (const agent of agents) yield agentDocument(agent);
  for (const page of layerPages(env)) yield layerDocument(page);
  for (const page of readPages('guides', env)) yield guideDocument(page);
  for (const id of FACTOR_IDS) yield factorDocument(id);
  for (const topic of topicsAmong(agents)) yield topicDocument(topic);
}

/** The entries that a threat points to. The others are found by their names, and each would be a file of the index. */
function topicsAmong(agents: readonly Agent[]): Topic[] {
  const threats = agents.flatMap(({ judgement }) => judgement.threats);
  const paths = new Set(threats.flatMap((threat) => topicsOf(threat)).map(({ path }) => path));
  return TOPICS.filter(({ list, path }) => list === 'core-risk' || paths.has(path));
}
