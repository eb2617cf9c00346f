import type { Precedent } from '../domain/precedents/read.ts';
import { handedOver } from '../handover.ts';

/** Published vulnerabilities, in the order of their file. */
export async function loadPrecedents(): Promise<readonly Precedent[]> {
  return handedOver().precedents;
}
