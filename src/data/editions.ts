import { type CatalogueEdition, editionLine } from '../domain/editions/edition.ts';
import { fileHead, type Publication } from './api.ts';

/** `/api/v1/editions.json`: the frozen editions, without their sums. */
export const editionsJson = (
  editions: readonly CatalogueEdition[],
  published: Pick<Publication, 'license'>,
  address: (path: string) => string,
) => ({
  ...fileHead(published),
  editions: editions.map((edition) => ({
    ...editionLine.parse(edition),
    json: address(editionPath(edition.edition)),
  })),
});

/** Where an edition is, with its sums. */
export const editionPath = (edition: string): string => `/api/v1/editions/${edition}.json`;
