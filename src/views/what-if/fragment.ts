import type { Scenario } from '../../domain/aivss/scenario.ts';
import { writeData } from '../../domain/assessment/format/write.ts';

/** What a scenario changes, as it would stand in the file of the assessment. Empty where it changes nothing. */
export function scenarioFragment({ factors, threats }: Scenario): string {
  const changed = Object.entries(threats).map(([id, { exploitMaturity, mitigation }]) => ({
    id,
    ...(exploitMaturity && { 'exploit-maturity': exploitMaturity }),
    ...(mitigation && { mitigation }),
  }));
  const data = {
    ...(Object.keys(factors).length > 0 && { factors }),
    ...(changed.length > 0 && { threats: changed }),
  };
  return Object.keys(data).length > 0 ? writeData({ data }) : '';
}
