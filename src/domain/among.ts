import type { Outlines } from './catalogue.ts';
import { neighboursOf } from './neighbours.ts';
import { onceEach } from './once-each.ts';
import { peersOf } from './peers.ts';
import { relatedAgents } from './related/index.ts';

/** What an agent is among others, prepared once for all of them and found for each that asks. */
export const amongOthers = onceEach((outlines: Outlines) => ({
  related: relatedAgents(outlines),
  neighbours: neighboursOf(outlines),
  peers: peersOf(outlines),
}));
