import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  type Metric,
} from '../../domain/cvss/metrics.ts';
import type { BaseVector } from '../../domain/cvss/vector.ts';
import { listOf } from '../shared/format.ts';

/**
 * A vector in words, for those who do not know the letters. The metrics of a system that have the same value stand
 * together: `…, User Interaction None; Vulnerable System: Confidentiality and Integrity High, Availability None; …`
 */
export function vectorInWords(metrics: BaseVector): string {
  const all = BASE_METRIC_IDS.map((id) => ({
    ...namesOf(id),
    value: valueInWords(id, metrics[id]),
  }));
  const parts = [...Map.groupBy(all, ({ system }) => system)].map(([system, own]) => {
    if (system === undefined) return own.map(({ name, value }) => `${name} ${value}`).join(', ');
    const byValue = Map.groupBy(own, ({ value }) => value);
    const said = [...byValue].map(
      ([value, alike]) => `${listOf(alike.map(({ name }) => name))} ${value}`,
    );
    return `${system}: ${said.join(', ')}`;
  });
  return parts.join('; ');
}

function namesOf(id: BaseMetric): { readonly system: string | undefined; readonly name: string } {
  const [system = '', name] = BASE_METRICS[id].name.split(': ');
  return name === undefined ? { system: undefined, name: system } : { system, name };
}

export function valueInWords(id: BaseMetric, letter: string): string {
  const { values }: Metric = BASE_METRICS[id];
  return values[letter] ?? letter;
}
