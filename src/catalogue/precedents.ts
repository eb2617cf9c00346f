import { getEntry } from 'astro:content';
import type { Precedent } from '../domain/precedents/read.ts';

/** Published vulnerabilities, in the order of their file. */
export async function loadPrecedents(): Promise<Precedent[]> {
  return (await getEntry('precedents', 'all'))?.data.list ?? [];
}
