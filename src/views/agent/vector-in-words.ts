import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  type Metric,
} from '../../domain/cvss/metrics.ts';
import type { BaseVector } from '../../domain/cvss/vector.ts';
import { listOf } from '../shared/format.ts';

/**
 * A vector in words, for those who do not know the letters. Metrics of a system with equal values are joined:
 * `…, User Interaction None; Vulnerable System: Confidentiality and Integrity High, Availability None; …`
 */
export function vectorInWords(metrics: BaseVector): string {
  const named = BASE_METRIC_IDS.map((id) => ({
    ...namesOf(id),
    value: valueInWords(id, metrics[id]),
  }));
  const parts = [...Map.groupBy(named, ({ system }) => system)].map(([system, ofSystem]) => {
    if (system === undefined)
      return ofSystem.map(({ name, value }) => `${name} ${value}`).join(', ');
    const byValue = Map.groupBy(ofSystem, ({ value }) => value);
    const values = [...byValue].map(
      ([value, alike]) => `${listOf(alike.map(({ name }) => name))} ${value}`,
    );
    return `${system}: ${values.join(', ')}`;
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
