import type { Catalogue } from '../domain/catalogue.ts';
import { indexThreats, type ThreatIndex } from '../domain/threats/threat-index.ts';
import { config } from '../site.ts';
import { loadCatalogue } from './index.ts';

const indexed = new WeakMap<Catalogue, ThreatIndex>();

/** The threats of the catalogue in order, made once for each catalogue that is loaded. */
export async function loadThreats(): Promise<ThreatIndex> {
  const catalogue = await loadCatalogue();
  const index = indexed.get(catalogue) ?? indexThreats(catalogue, config.equation);
  indexed.set(catalogue, index);
  return index;
}
