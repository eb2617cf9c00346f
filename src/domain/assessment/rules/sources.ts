import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { data, group, list, threats } from './draft.ts';

/** Rules about sources and the identity of the agent. */

/** Every place that cites sources. */
export function citations(file: AssessmentFile): { path: Path; ids: readonly unknown[] }[] {
  const factors = Object.entries(group(data(file).factors)).map(([id, entry]) => ({
    path: ['factors', id, 'sources'],
    ids: list(group(entry).sources),
  }));
  const ofThreats = threats(file).map(({ path, threat }) => ({
    path: [...path, 'sources'],
    ids: list(threat.sources),
  }));
  return [...factors, ...ofThreats];
}
