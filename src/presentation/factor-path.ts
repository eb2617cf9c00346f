import type { FactorId } from '../domain/aivss/factors.ts';

/** The page of a factor, or one of the further pages of its agents, below the base. */
export const factorPath = (id: FactorId, page = 1): string =>
  page === 1 ? `/factors/${id}/` : `/factors/${id}/${page}/`;
