import { pathPatterns } from '../domain/threats/path-patterns.ts';
import { indexThreats, type ThreatIndex } from '../domain/threats/threat-index.ts';
import { config } from '../site.ts';
import { ofSite } from '../site-data.ts';
import { facetPanel } from '../views/lists/facet-panel.ts';
import { encodeThreats } from '../views/threats/encode-threats.ts';
import { decodeThreats } from '../views/threats/threat-columns.ts';
import { THREAT_LIST } from '../views/threats/threat-list.ts';

/** The threats of the catalogue in order. */
export const loadThreats = ofSite(({ catalogue, digests }) => {
  const index = indexThreats(catalogue, config.equation);
  // Each entry follows from its agent alone.
  for (const entry of index.threats) {
    digests.set(entry, `${digests.get(entry.agent)} ${entry.threat.id}`);
  }
  return index;
});

/** The paths over layers that recur. They are apart from the index, because an agent's page needs only them. */
export const loadPathPatterns = ofSite(({ catalogue }) => pathPatterns(catalogue.agents));

/** The panel of filters beside the list of threats. */
export const threatPanel = (index: ThreatIndex) =>
  facetPanel(THREAT_LIST, decodeThreats(encodeThreats(index)));
