import { getEntry } from 'astro:content';
import type { ComparedDays } from '../domain/upkeep/compared.ts';

/** The day on which the evidence of each agent was last compared, by slug. */
export async function loadComparedDays(): Promise<ComparedDays> {
  return (await getEntry('compared', 'all'))?.data.days ?? {};
}
