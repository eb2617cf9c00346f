import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { isScored } from '../../domain/assessment/score.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { readBaseVector } from '../../domain/cvss/vector.ts';
import type { Precedent } from '../../domain/precedents/read.ts';
import { say } from '../../words/say.ts';
import { badgeOf, scoreBadge } from '../shared/badge.ts';
import { count, decimal } from '../shared/format.ts';
import { threatPath } from '../shared/paths.ts';

/** So many of our own stand next to the precedents; the page of the core risk has all of them. */
const OWN = 12;

/** Every class that has a precedent, in the order of AIVSS. */
export function precedentClasses(
  precedents: readonly Precedent[],
  { agents }: Catalogue,
  equation: EquationId,
) {
  const ours = agents.flatMap(({ slug, assessment, judgement }) =>
    judgement.threats.filter(isScored).map((threat) => ({ slug, name: assessment.name, threat })),
  );
  return CORE_RISK_IDS.flatMap((id) => {
    const published = precedents.filter(({ risk }) => risk === id);
    if (published.length === 0) return [];
    const same = ours
      .filter(({ threat }) => threat.risk?.id === id)
      .toSorted((a, b) => b.threat.inputs.cvssBase - a.threat.inputs.cvssBase);
    return [
      {
        id,
        label: CORE_RISKS[id].label,
        /** `12 records, 9 of them scored by CVSS v4.0: base 5.3 to 9.3, the middle one 7.7` */
        range: rangeOf(published),
        precedents: published.toSorted((a, b) => rank(b) - rank(a)).map(rowOf),
        /** Scored threats of the catalogue of the same class, the highest base first. */
        ours: same.slice(0, OWN).map(({ slug, name, threat }) => ({
          agent: name,
          title: threat.title,
          path: threatPath(slug, threat.id),
          base: scoreBadge(threat.inputs.cvssBase),
          badge: badgeOf(threat.scores[equation]),
        })),
        more: Math.max(same.length - OWN, 0),
      },
    ];
  });
}

/** One line for each class, for whoever is about to choose a vector. */
export const precedentHints = (precedents: readonly Precedent[]) =>
  CORE_RISK_IDS.flatMap((id) => {
    const published = precedents.filter(({ risk }) => risk === id);
    return published.length === 0
      ? []
      : [{ id, label: CORE_RISKS[id].label, range: rangeOf(published) }];
  });

/** The base of a vector of CVSS v4.0; other versions are on another scale. */
function baseOf({ vector }: Precedent): number | undefined {
  const base = vector.replace(/\/E:[APUX]$/, '');
  return 'metrics' in readBaseVector(base) ? cvssBaseScore(base) : undefined;
}

/** Those of CVSS v4.0 first, the highest first. */
const rank = (precedent: Precedent): number =>
  (baseOf(precedent) === undefined ? 0 : 100) + precedent.score;

function rangeOf(published: readonly Precedent[]): string {
  const bases = published.flatMap((one) => baseOf(one) ?? []).toSorted((a, b) => a - b);
  const [lowest, highest] = [bases[0], bases.at(-1)];
  const all = count(published.length, say('record'), say('records'));
  if (lowest === undefined || highest === undefined)
    return say('{all}, none scored by CVSS v4.0', { all });
  const middle = bases[Math.floor(bases.length / 2)] ?? lowest;
  const span =
    lowest === highest
      ? decimal(lowest)
      : say('{lowest} to {highest}, median {middle}', {
          lowest: decimal(lowest),
          highest: decimal(highest),
          middle: decimal(middle),
        });
  return say('{all}, {bases} of them scored by CVSS v4.0: base {span}', {
    all,
    bases: bases.length,
    span,
  });
}

const rowOf = (precedent: Precedent) => ({
  id: precedent.id,
  product: precedent.product,
  what: precedent.what,
  kind: precedent.class,
  by: precedent.by,
  vector: precedent.vector,
  badge: scoreBadge(precedent.score),
  source: precedent.source,
});
