import { outlineOf } from '../domain/catalogue.ts';
import { factorStandings } from '../domain/factor-standings.ts';
import { extractOf, ofSite } from '../site-data.ts';

/** How the agents stand on every factor. */
export const loadFactorStandings = ofSite(({ catalogue, digests }) => {
  const standings = factorStandings(catalogue);
  for (const { id, agents } of standings) {
    // Each standing follows from its agent alone.
    for (const standing of agents) digests.set(standing, `${digests.get(standing.agent)} ${id}`);
  }
  return standings;
});

/** What a page of one agent needs to know of all the others. */
export const loadOutlines = ofSite(({ catalogue }) => ({
  agents: catalogue.agents.map(keptOutline),
}));
const keptOutline = extractOf('outline', outlineOf);
