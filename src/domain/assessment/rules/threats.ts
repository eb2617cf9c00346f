import { v08 } from '../../aivss/equations/v0-8.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../aivss/levels.ts';
import { readBaseVector } from '../../cvss/vector.ts';
import { lookUp } from '../../taxonomies/index.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { aboutKey, aboutValue, has, isMisspelt, list, text, threats } from './draft.ts';
import type { Finding } from './rule.ts';

/** Rules about threats: vectors, ids of other lists, and what excludes or requires what. */

export function vectors(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) => {
    const vector = text(threat.cvss);
    const reading = vector === undefined ? undefined : readBaseVector(vector);
    if (!reading || !('problems' in reading)) return [];
    const place = [...path, 'cvss'];
    return reading.problems.map(
      ({ offset, length, message, help }): Finding => ({
        range: file.frontmatter?.rangeInside(place, offset, length) ?? [0, 1],
        path: place,
        message,
        help,
      }),
    );
  });
}

/** Whether every vector of a file can be scored. */
export const soundVectors = (file: AssessmentFile): boolean =>
  threats(file).every(({ threat }) => {
    const vector = text(threat.cvss);
    return vector === undefined || 'metrics' in readBaseVector(vector);
  });

/** Pairs of keys that say the same thing in two ways. */
const ALTERNATIVES = [
  ['cvss', 'cvss-base'],
  ['exploit-maturity', 'threat-multiplier'],
  ['mitigation', 'mitigation-factor'],
] as const;

export function alternatives(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) =>
    ALTERNATIVES.filter((pair) => pair.every((key) => has(threat, key))).map(([level, number]) =>
      aboutKey(
        file,
        [...path, number],
        `A threat has "${level}" or "${number}", not both.`,
        `Keep "${level}"; "${number}" is for sources that give only a number.`,
      ),
    ),
  );
}

export function reasons(file: AssessmentFile): Finding[] {
  return threats(file)
    .filter(({ threat }) => has(threat, 'cvss') || has(threat, 'cvss-base'))
    .filter(({ threat }) => !has(threat, 'reason') && !isMisspelt(threat, 'reason'))
    .map(({ path, threat }) =>
      aboutKey(
        file,
        [...path, has(threat, 'cvss') ? 'cvss' : 'cvss-base'],
        'A scored threat needs a reason.',
        'Add reason: why this vector, this exploit maturity and this mitigation.',
      ),
    );
}

export function duplicates(file: AssessmentFile): Finding[] {
  const seen = new Set<string>();
  return threats(file).flatMap(({ path, threat }) => {
    const id = text(threat.id);
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      aboutValue(
        file,
        [...path, 'id'],
        `Another threat of this file has the id "${id}".`,
        'Give each threat its own id: it is the address of the threat on the page.',
      ),
    ];
  });
}

export function references(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) =>
    list(threat['maps-to']).flatMap((reference, index) => {
      const found = typeof reference === 'string' ? lookUp(reference) : undefined;
      if (!found || !('problem' in found)) return [];
      return [aboutValue(file, [...path, 'maps-to', index], found.message, found.help)];
    }),
  );
}

/** The numbers that stand for a level, in the equation of the document. */
const LEVELS = {
  'threat-multiplier': {
    level: 'exploit-maturity',
    numbers: EXPLOIT_MATURITY_IDS.map((id) => [id, v08.threatMultipliers[id]] as const),
  },
  'mitigation-factor': {
    level: 'mitigation',
    numbers: MITIGATION_IDS.map((id) => [id, v08.mitigationFactors[id]] as const),
  },
} as const;

export function offRubric(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) =>
    Object.entries(LEVELS).flatMap(([key, { level, numbers }]) => {
      const value = threat[key];
      if (typeof value !== 'number' || value < 0 || has(threat, level)) return [];
      const same = numbers.find(([, number]) => Number(number) === value)?.[0];
      const known = numbers.map(([id, number]) => `${id} ${number}`).join(', ');
      return [
        aboutValue(
          file,
          [...path, key],
          `"${key}" gives ${value} as a bare number, which the page shows as off the rubric.`,
          same
            ? `${value} is the level ${same}: write ${level}: ${same}.`
            : `The levels of AIVSS v0.8 are ${known}. Keep the number where a source gives only that.`,
        ),
      ];
    }),
  );
}
