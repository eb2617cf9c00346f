import type { ComparedDays } from '../domain/upkeep/compared.ts';
import { siteData } from '../site-data.ts';

/** The day on which the evidence of each agent was last compared, by slug. */
export async function loadComparedDays(): Promise<ComparedDays> {
  return siteData().compared;
}
