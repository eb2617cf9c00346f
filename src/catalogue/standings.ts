import { outlineOf } from '../domain/catalogue.ts';
import { factorStandings } from '../domain/factor-standings.ts';
import { onceEach } from '../domain/once-each.ts';
import { extractOf, type SiteData, siteData } from '../site-data.ts';
import { valuedAgent } from '../views/factors/factor-pages.ts';

/** How the agents stand on every factor. */
export const loadFactorStandings = async () => byFactor(siteData());

const byFactor = onceEach((data: SiteData) => factorStandings({ agents: valued(data) }));

/** Every agent with its values. */
export const loadValued = async () => valued(siteData());

const valued = onceEach(({ catalogue }: SiteData) => catalogue.agents.map(keptValued));
const keptValued = extractOf('valued', valuedAgent);

/** What every agent is among the others. */
export const loadOutlines = async () => among(siteData());

const among = onceEach(({ catalogue }: SiteData) => ({
  agents: catalogue.agents.map(keptOutline),
}));
const keptOutline = extractOf('outline', outlineOf);
