import type { ThreatEntry } from '../assessment/format/schema.ts';
import { assemble } from '../catalogue.ts';
import { record } from '../record.fixture.ts';
import { indexThreats } from './threat-index.ts';

/** For tests: a threat, with what matters to the case. */
export const threat = (id: string, entry: Partial<ThreatEntry> = {}): ThreatEntry => ({
  id,
  title: id,
  layer: 'agent-frameworks',
  ...entry,
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

/** For tests: the index of a catalogue. */
export const threatIndexOf = (agents: ThreatsOf) => indexThreats(catalogueOf(agents), '0.8');
