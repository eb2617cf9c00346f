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

/** How many threats of the catalogue stand next to the precedents; the page of the core risk has all. */
const MOST_OURS = 12;

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
        range: rangeInWords(published),
        precedents: published.toSorted((a, b) => sortKey(b) - sortKey(a)).map(precedentRow),
        /** Scored threats of the catalogue in the same class, the highest base first. */
        ours: same.slice(0, MOST_OURS).map(({ slug, name, threat }) => ({
          agent: name,
          title: threat.title,
          path: threatPath(slug, threat.id),
          base: scoreBadge(threat.inputs.cvssBase),
          badge: badgeOf(threat.scores[equation]),
        })),
        more: Math.max(same.length - MOST_OURS, 0),
      },
    ];
  });
}

/** A line for each class, as a hint when choosing a vector. */
export const precedentHints = (precedents: readonly Precedent[]) =>
  CORE_RISK_IDS.flatMap((id) => {
    const published = precedents.filter(({ risk }) => risk === id);
    return published.length === 0
      ? []
      : [{ id, label: CORE_RISKS[id].label, range: rangeInWords(published) }];
  });

/** The base of a vector of CVSS v4.0; undefined for other versions, which have other scales. */
function baseOf({ vector }: Precedent): number | undefined {
  const base = vector.replace(/\/E:[APUX]$/, '');
  return 'metrics' in readBaseVector(base) ? cvssBaseScore(base) : undefined;
}

/** Sorts precedents of CVSS v4.0 before others, and high scores before low ones. */
const sortKey = (precedent: Precedent): number =>
  (baseOf(precedent) === undefined ? 0 : 100) + precedent.score;

function rangeInWords(published: readonly Precedent[]): string {
  const bases = published.flatMap((precedent) => baseOf(precedent) ?? []).toSorted((a, b) => a - b);
  const [lowest, highest] = [bases[0], bases.at(-1)];
  const records = count(published.length, say('record'), say('records'));
  if (lowest === undefined || highest === undefined)
    return say('{all}, none scored by CVSS v4.0', { all: records });
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
    all: records,
    bases: bases.length,
    span,
  });
}

const precedentRow = (precedent: Precedent) => ({
  id: precedent.id,
  product: precedent.product,
  what: precedent.what,
  kind: precedent.class,
  by: precedent.by,
  vector: precedent.vector,
  badge: scoreBadge(precedent.score),
  source: precedent.source,
});
