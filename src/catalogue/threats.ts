import { onceEach } from '../domain/once-each.ts';
import { pathPatterns } from '../domain/threats/path-patterns.ts';
import { indexThreats, type ThreatIndex } from '../domain/threats/threat-index.ts';
import { config } from '../site.ts';
import { type SiteData, siteData } from '../site-data.ts';
import { facetPanel } from '../views/lists/facet-panel.ts';
import { encodeThreats } from '../views/threats/encode-threats.ts';
import { decodeThreats } from '../views/threats/threat-columns.ts';
import { THREAT_LIST } from '../views/threats/threat-list.ts';

/** The threats of the catalogue in order, made once for each catalogue. */
export const loadThreats = async (): Promise<ThreatIndex> => indexed(siteData());

const indexed = onceEach(({ catalogue, digests }: SiteData) => {
  const index = indexThreats(catalogue, config.equation);
  // Each follows from its agent alone.
  for (const one of index.threats) digests.set(one, `${digests.get(one.agent)} ${one.threat.id}`);
  return index;
});

/** The paths over layers that recur. Apart from the index: an agent's page needs them, and not every threat in order. */
export const loadPathPatterns = async () => patternsOf(siteData());

const patternsOf = onceEach(({ catalogue }: SiteData) => pathPatterns(catalogue.agents));

/** The panel of filters beside the list of threats. */
export const threatPanel = (index: ThreatIndex) =>
  facetPanel(THREAT_LIST, decodeThreats(encodeThreats(index)));
