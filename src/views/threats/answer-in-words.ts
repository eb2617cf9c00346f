import { count, whole } from '../shared/format.ts';
import type { ThreatChoice, ThreatSort } from './choice.ts';

/** The heads of the columns that can be sorted. */
const COLUMNS: Readonly<Record<ThreatSort, string>> = {
  threat: 'Threat',
  agent: 'Agent',
  band: 'Band',
  layer: 'Layer',
  risk: 'Core risk',
};

/** What a choice left of all threats, and in which order they stand. */
export function answerInWords({ filters, sort }: ThreatChoice, found: number, all: number): string {
  const order = sort && `Sorted by ${COLUMNS[sort.by]}, ${sort.direction}.`;
  const isNarrowed = Object.values(filters).some(Boolean);
  if (!isNarrowed) return order ?? 'In band order.';
  const number =
    found === 0
      ? 'No threat has all of this.'
      : `${whole(found)} of ${count(all, 'threat')} have all of this.`;
  return order ? `${number} ${order}` : number;
}
