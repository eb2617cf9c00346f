import { scrollTables, setUnder } from '../agent/body-html.ts';

/** A start tag as the renderer writes it. Text has no bare `<`, so nothing else begins like this. */
const START_TAG = /<[a-z][a-z0-9]*\s[^<>]*>/g;

/**
 * An agent's commentary on a layer, for a page that shows many agents: it loses its ids, which would clash, and its
 * footnotes lead to the page of the agent, which has them.
 *
 * @param text the commentary as it was rendered
 * @param agentPage address of the page of the agent
 */
export function commentary(text: string, agentPage: string): string {
  return scrollTables(setUnder(text, 4)).replace(START_TAG, (tag) =>
    tag
      .replace(/ (?:id|aria-describedby)="[^"]*"/g, '')
      .replace(/ href="#/g, ` href="${agentPage}#`),
  );
}
