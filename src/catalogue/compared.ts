import type { ComparedDays } from '../domain/upkeep/compared.ts';
import { handedOver } from '../handover.ts';

/** The day on which the evidence of each agent was last compared, by slug. */
export async function loadComparedDays(): Promise<ComparedDays> {
  return handedOver().compared;
}
