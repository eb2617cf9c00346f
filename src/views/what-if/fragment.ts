import type { Scenario } from '../../domain/aivss/scenario.ts';
import { writeData } from '../../domain/assessment/format/write.ts';

/** The changes of a scenario as they would be written in the assessment file; empty where it changes nothing. */
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
