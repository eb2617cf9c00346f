import type { ThreatEntry } from '../assessment/format/schema.ts';
import { assemble } from '../catalogue.ts';
import { record } from '../record.fixture.ts';
import { indexThreats } from './threat-index.ts';

/** For tests: a threat of which only what matters to the case is said. */
export const threat = (id: string, said: Partial<ThreatEntry> = {}): ThreatEntry => ({
  id,
  title: said.title ?? id,
  layer: 'agent-frameworks',
  ...said,
});

/** The threats of each agent. */
type ThreatsOf = Readonly<Record<string, readonly ThreatEntry[]>>;

/** For tests: a catalogue, from the threats of each agent. */
export function catalogueOf(agents: ThreatsOf) {
  const records = Object.entries(agents).map(([name, threats]) =>
    record(name, { data: { threats: [...threats] } }),
  );
  return assemble(records, '0.8');
}

/** For tests: its index. */
export const indexed = (agents: ThreatsOf) => indexThreats(catalogueOf(agents), '0.8');
