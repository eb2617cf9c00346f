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

/** For tests: the index of a catalogue, from the threats of each agent. */
export function indexed(agents: Readonly<Record<string, readonly ThreatEntry[]>>) {
  const records = Object.entries(agents).map(([name, threats]) =>
    record(name, { data: { threats: [...threats] } }),
  );
  return indexThreats(assemble(records, '0.8'), '0.8');
}
