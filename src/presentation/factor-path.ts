import type { FactorId } from '../domain/aivss/factors.ts';

/** The page of a factor, below the base. */
export const factorPath = (id: FactorId): string => `/factors/${id}/`;
