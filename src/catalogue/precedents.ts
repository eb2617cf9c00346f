import type { Precedent } from '../domain/precedents/read.ts';
import { siteData } from '../site-data.ts';

/** Published vulnerabilities, in the order of their file. */
export async function loadPrecedents(): Promise<readonly Precedent[]> {
  return siteData().precedents;
}
