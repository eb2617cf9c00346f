import { type WhatIfData, whatIfData } from '../../views/what-if/exposure-data.ts';
import { loadAgent } from '../compare/load-agent.ts';
import { part } from '../shared/part.ts';

/** What the tools on the pages of an agent compute with, from its JSON; undefined where that could not be loaded. */
export async function agentData(): Promise<WhatIfData | undefined> {
  const { pathname } = new URL(part(document, 'link[rel=canonical]', HTMLLinkElement).href);
  const [, slug = ''] = /\/agents\/([^/]+)\//.exec(pathname) ?? [];
  const { agent } = await loadAgent(slug);
  return agent && whatIfData(agent);
}
