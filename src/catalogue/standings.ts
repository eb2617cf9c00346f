import { outlineOf } from '../domain/catalogue.ts';
import { factorStandings } from '../domain/factor-standings.ts';
import { onceEach } from '../domain/once-each.ts';
import { type Handover, handedOver } from '../handover.ts';

/** How the agents stand on every factor. */
export const loadFactorStandings = async () => byFactor(handedOver());

const byFactor = onceEach(({ catalogue, digests }: Handover) => {
  const standings = factorStandings(catalogue);
  for (const { id, agents } of standings) {
    // Each follows from its agent alone.
    for (const one of agents) digests.set(one, `${digests.get(one.agent)} ${id}`);
  }
  return standings;
});

/** What every agent is among the others. */
export const loadOutlines = async () => among(handedOver());

const among = onceEach(({ catalogue }: Handover) => ({ agents: catalogue.agents.map(outlineOf) }));
