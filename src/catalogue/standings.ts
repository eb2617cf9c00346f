import { outlineOf } from '../domain/catalogue.ts';
import { factorStandings } from '../domain/factor-standings.ts';
import { onceEach } from '../domain/once-each.ts';
import { extractOf, type SiteData, siteData } from '../site-data.ts';

/** How the agents stand on every factor. */
export const loadFactorStandings = () => factorStandingsOf(siteData());

const factorStandingsOf = onceEach(({ catalogue, digests }: SiteData) => {
  const standings = factorStandings(catalogue);
  for (const { id, agents } of standings) {
    // Each standing follows from its agent alone.
    for (const standing of agents) digests.set(standing, `${digests.get(standing.agent)} ${id}`);
  }
  return standings;
});

/** What a page of one agent needs to know of all the others. */
export const loadOutlines = () => outlinesOf(siteData());

const outlinesOf = onceEach(({ catalogue }: SiteData) => ({
  agents: catalogue.agents.map(keptOutline),
}));
const keptOutline = extractOf('outline', outlineOf);
