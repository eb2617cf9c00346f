import type { CatalogueEdition } from '../domain/editions/edition.ts';
import { headOf, type Publication } from './api.ts';

/** `/api/v1/editions.json`: the frozen editions, without their sums. */
export const editionsJson = (
  editions: readonly CatalogueEdition[],
  published: Pick<Publication, 'license'>,
  address: (path: string) => string,
) => ({
  ...headOf(published),
  editions: editions.map(({ edition, day, commit, septet, equation, agents, threats }) => ({
    edition,
    day,
    commit,
    septet,
    equation,
    agents,
    threats,
    json: address(editionPath(edition)),
  })),
});

/** Where an edition is, with its sums. */
export const editionPath = (edition: string): string => `/api/v1/editions/${edition}.json`;
