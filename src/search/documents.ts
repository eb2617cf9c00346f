import { type Environment, siteConfig } from '../config.ts';
import type { AssessmentFile } from '../domain/assessment/file.ts';
import { assemble } from '../domain/catalogue.ts';
import { readPages } from '../intake/pages.ts';
import { toRecord } from '../intake/record.ts';
import {
  agentDocument,
  guideDocument,
  layerDocument,
  type SearchDocument,
} from '../presentation/search.ts';

/** Everything that readers can find, in the order of the catalogue. */
export function searchDocuments(
  files: readonly AssessmentFile[],
  env: Environment,
): SearchDocument[] {
  const config = siteConfig(env);
  const { agents } = assemble(
    files.map((file) => toRecord(file, config)),
    config.equation,
  );
  return [
    ...agents.map((agent) => agentDocument(agent)),
    ...readPages('layers', env).map((page) => layerDocument(page)),
    ...readPages('guides', env).map((page) => guideDocument(page)),
  ];
}
