import type { Agent } from '../domain/catalogue.ts';
import { onceEach } from '../domain/once-each.ts';
import { indexThreats, listedThreats, type ThreatIndex } from '../domain/threats/threat-index.ts';
import { config } from '../site.ts';
import { extractOf, type SiteData, siteData } from '../site-data.ts';
import { chainViews } from '../views/layers/stack.ts';
import { facetPanel } from '../views/lists/facet-panel.ts';
import { encodeThreats } from '../views/threats/encode-threats.ts';
import { decodeThreats } from '../views/threats/threat-columns.ts';
import { THREAT_LIST } from '../views/threats/threat-list.ts';

/** The threats of the catalogue in order, made once for each catalogue. */
export const loadThreats = async (): Promise<ThreatIndex> => indexed(siteData());

const indexed = onceEach(({ catalogue, digests }: SiteData) => {
  const index = indexThreats(catalogue, config.equation, keptThreats);
  // Each follows from its agent alone.
  for (const one of index.threats) digests.set(one, `${digests.get(one.agent)} ${one.threat.id}`);
  return index;
});

/** The threats of an agent as lists know them. */
export const keptThreats = extractOf('threats', (agent: Agent) =>
  listedThreats(agent, config.equation),
);

/** The attack chains with examples of the catalogue. */
export const loadChains = async () => chained(siteData());
const chained = onceEach(({ catalogue }: SiteData) => chainViews(catalogue, keptThreats));

/** The panel that every page of the list of threats has. */
export const threatPanel = onceEach((index: ThreatIndex) =>
  facetPanel(THREAT_LIST, decodeThreats(encodeThreats(index))),
);
