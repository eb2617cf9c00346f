import { readBaseVector } from '../../cvss/vector.ts';
import { lookUp } from '../../taxonomies/index.ts';
import type { AssessmentFile } from '../file.ts';
import { aboutKey, aboutValue, has, isMisspelt, list, text, threats } from './draft.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about threats: vectors, ids of other lists, and what excludes or requires what. */

function vectors(file: AssessmentFile): Finding[] {
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

/** Pairs of keys that say the same thing in two ways. */
const ALTERNATIVES = [
  ['cvss', 'cvss-base'],
  ['exploit-maturity', 'threat-multiplier'],
  ['mitigation', 'mitigation-factor'],
] as const;

function alternatives(file: AssessmentFile): Finding[] {
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

function reasons(file: AssessmentFile): Finding[] {
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

function duplicates(file: AssessmentFile): Finding[] {
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

function references(file: AssessmentFile): Finding[] {
  return threats(file).flatMap(({ path, threat }) =>
    list(threat['maps-to']).flatMap((reference, index) => {
      const found = typeof reference === 'string' ? lookUp(reference) : undefined;
      if (!found || !('problem' in found)) return [];
      return [aboutValue(file, [...path, 'maps-to', index], found.message, found.help)];
    }),
  );
}

export const threatRules: readonly Rule[] = [
  {
    id: 'cvss/vector',
    severity: 'error',
    title: 'A vector is a complete CVSS v4.0 base vector in canonical order.',
    check: vectors,
  },
  {
    id: 'threats/alternatives',
    severity: 'error',
    title: 'A level and the number that replaces it exclude each other.',
    check: alternatives,
  },
  {
    id: 'threats/reason',
    severity: 'error',
    title: 'A scored threat says why it is scored so.',
    check: reasons,
  },
  {
    id: 'threats/duplicate-id',
    severity: 'error',
    title: 'A threat id stands once in a file.',
    check: duplicates,
  },
  {
    id: 'taxonomy/reference',
    severity: 'error',
    title: 'maps-to names entries that exist in their lists.',
    check: references,
  },
];
