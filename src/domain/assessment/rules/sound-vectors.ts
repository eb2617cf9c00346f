import { readBaseVector } from '../../cvss/vector.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { text, threats } from './draft.ts';

/** Rules about threats: vectors, ids of other lists, and what excludes or requires what. */

/** Whether every vector of a file can be scored. */
export const soundVectors = (file: AssessmentFile): boolean =>
  threats(file).every(({ threat }) => {
    const vector = text(threat.cvss);
    return vector === undefined || 'metrics' in readBaseVector(vector);
  });
