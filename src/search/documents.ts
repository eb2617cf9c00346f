import type { Environment } from '../config.ts';
import type { Agent } from '../domain/catalogue.ts';
import { readPages } from '../intake/pages.ts';
import {
  agentDocument,
  guideDocument,
  layerDocument,
  type SearchDocument,
} from '../presentation/search.ts';

/** Everything that readers can find, in the order of the catalogue. */
export function searchDocuments(agents: readonly Agent[], env: Environment): SearchDocument[] {
  return [
    ...agents.map((agent) => agentDocument(agent)),
    ...readPages('layers', env).map((page) => layerDocument(page)),
    ...readPages('guides', env).map((page) => guideDocument(page)),
  ];
}
