import { idsOf } from '../tables.ts';
/** The eleven base metrics of CVSS v4.0 (FIRST, specification document §2), in the order a vector states them. */
export const BASE_METRICS = {
  AV: {
    name: 'Attack Vector',
    values: { N: 'Network', A: 'Adjacent', L: 'Local', P: 'Physical' },
  },
  AC: { name: 'Attack Complexity', values: { L: 'Low', H: 'High' } },
  AT: { name: 'Attack Requirements', values: { N: 'None', P: 'Present' } },
  PR: { name: 'Privileges Required', values: { N: 'None', L: 'Low', H: 'High' } },
  UI: { name: 'User Interaction', values: { N: 'None', P: 'Passive', A: 'Active' } },
  VC: { name: 'Vulnerable System: Confidentiality', values: { H: 'High', L: 'Low', N: 'None' } },
  VI: { name: 'Vulnerable System: Integrity', values: { H: 'High', L: 'Low', N: 'None' } },
  VA: { name: 'Vulnerable System: Availability', values: { H: 'High', L: 'Low', N: 'None' } },
  SC: { name: 'Subsequent System: Confidentiality', values: { H: 'High', L: 'Low', N: 'None' } },
  SI: { name: 'Subsequent System: Integrity', values: { H: 'High', L: 'Low', N: 'None' } },
  SA: { name: 'Subsequent System: Availability', values: { H: 'High', L: 'Low', N: 'None' } },
} as const satisfies Record<string, Metric>;

export interface Metric {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

export type BaseMetric = keyof typeof BASE_METRICS;
export const BASE_METRIC_IDS = idsOf(BASE_METRICS);

/** Whether a text names a base metric, in capitals as the specification writes it. */
export const isBaseMetric = (id: string): id is BaseMetric => Object.hasOwn(BASE_METRICS, id);

/** Metrics of CVSS v4.0 that are not base metrics, by the group that the specification puts them in. */
export const OTHER_METRICS: Readonly<Record<string, 'threat' | 'environmental' | 'supplemental'>> =
  {
    E: 'threat',
    ...Object.fromEntries(
      ['CR', 'IR', 'AR', ...BASE_METRIC_IDS.map((id) => `M${id}`)].map(
        (id) => [id, 'environmental'] as const,
      ),
    ),
    ...Object.fromEntries(
      ['S', 'AU', 'R', 'V', 'RE', 'U'].map((id) => [id, 'supplemental'] as const),
    ),
  };

export const VECTOR_PREFIX = 'CVSS:4.0';
