import type { Agent } from '../domain/catalogue.ts';
import type { LayerId } from '../domain/maestro/layers.ts';
import { scrollTables, setUnder } from './body-html.ts';

/** A start tag as the renderer writes it. Text has no bare `<`, so nothing else begins like this. */
const START_TAG = /<[a-z][a-z0-9]*\s[^<>]*>/g;

/**
 * An agent's commentary on a layer, for a page that shows many agents: it loses its ids, which would clash, and its
 * footnotes lead to the page of the agent, which has them.
 *
 * @param agentPage address of the page of the agent
 */
export function commentary(agent: Pick<Agent, 'html'>, layer: LayerId, agentPage: string): string {
  const html = scrollTables(setUnder(agent.html.layers[layer], 4));
  return html.replace(START_TAG, (tag) =>
    tag
      .replace(/ (?:id|aria-describedby)="[^"]*"/g, '')
      .replace(/ href="#/g, ` href="${agentPage}#`),
  );
}
