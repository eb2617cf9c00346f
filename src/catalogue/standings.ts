import { outlineOf } from '../domain/catalogue.ts';
import { factorStandings } from '../domain/factor-standings.ts';
import { onceEach } from '../domain/once-each.ts';
import { extractOf, type SiteData, siteData } from '../site-data.ts';

/** How the agents stand on every factor. */
export const loadFactorStandings = async () => byFactor(siteData());

const byFactor = onceEach(({ catalogue, digests }: SiteData) => {
  const standings = factorStandings(catalogue);
  for (const { id, agents } of standings) {
    // Each follows from its agent alone.
    for (const one of agents) digests.set(one, `${digests.get(one.agent)} ${id}`);
  }
  return standings;
});

/** What every agent is among the others. */
export const loadOutlines = async () => among(siteData());

const among = onceEach(({ catalogue }: SiteData) => ({
  agents: catalogue.agents.map(keptOutline),
}));
const keptOutline = extractOf('outline', outlineOf);
