import type { Environment } from '../config.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { Agent } from '../domain/catalogue.ts';
import { type Subject, subjectsOf, subjectsWithPage } from '../domain/threats/subjects.ts';
import { readPages } from '../intake/pages.ts';
import {
  agentDocument,
  guideDocument,
  layerDocument,
  type SearchDocument,
} from '../presentation/search.ts';
import { factorDocument, subjectDocument } from '../presentation/search-entries.ts';

/** Everything that readers can find, in the order of the catalogue. */
export function searchDocuments(agents: readonly Agent[], env: Environment): SearchDocument[] {
  return [
    ...agents.map((agent) => agentDocument(agent)),
    ...readPages('layers', env).map((page) => layerDocument(page)),
    ...readPages('guides', env).map((page) => guideDocument(page)),
    ...FACTOR_IDS.map((id) => factorDocument(id)),
    ...subjectsAmong(agents).map((subject) => subjectDocument(subject)),
  ];
}

/** The kinds of threat that have a page, without putting the threats in order. */
function subjectsAmong(agents: readonly Agent[]): Subject[] {
  const threats = agents.flatMap(({ judgement }) => judgement.threats);
  const paths = new Set(threats.flatMap((threat) => subjectsOf(threat)).map(({ path }) => path));
  return subjectsWithPage((path) => paths.has(path));
}
