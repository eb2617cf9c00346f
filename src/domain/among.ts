import type { Outlines } from './catalogue.ts';
import { neighboursOf } from './neighbours.ts';
import { onceEach } from './once-each.ts';
import { peersOf } from './peers.ts';
import { relatedAgents } from './related/index.ts';

/** How an agent compares with the others: prepared once for the whole catalogue, and looked up for each agent. */
export const amongOthers = onceEach((outlines: Outlines) => ({
  related: relatedAgents(outlines),
  neighbours: neighboursOf(outlines),
  peers: peersOf(outlines),
}));
