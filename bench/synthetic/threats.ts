import { CORE_RISK_IDS, CORE_RISKS } from '../../src/domain/aivss/core-risks.ts';
import { SHARED_FACTOR_IDS } from '../../src/domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../src/domain/aivss/levels.ts';
import type { ThreatEntry } from '../../src/domain/assessment/format/schema.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type BaseMetric } from '../../src/domain/cvss/metrics.ts';
import { writeVector } from '../../src/domain/cvss/vector.ts';
import { layersIn } from '../../src/domain/maestro/layers.ts';
import { CANONICAL_THREATS } from '../../src/domain/maestro/threats.ts';
import { toSlug } from '../../src/domain/slug.ts';
import { TAXONOMIES, TAXONOMY_SCHEMES } from '../../src/domain/taxonomies/index.ts';
import type { Chance } from './chance.ts';
import { advice, sentences } from './prose.ts';
import { PARTS } from './words.ts';

/** How bad the flaws of an invented agent are. A `harmless` flaw has no impact, and a base of 0. */
export type FlawSeverity = 'harmless' | 'mild' | 'usual' | 'grave';

const IMPACTS: readonly BaseMetric[] = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'];
const GRAVE = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:L';

function vector(severity: FlawSeverity, chance: Chance): string {
  if (severity === 'grave') return GRAVE;
  const letters = BASE_METRIC_IDS.map((id) => {
    const values = Object.keys(BASE_METRICS[id].values);
    if (!IMPACTS.includes(id))
      return [id, severity === 'mild' ? values.at(-1) : chance.pick(values)];
    if (severity === 'harmless') return [id, 'N'];
    return [id, severity === 'mild' ? chance.pick(['L', 'N']) : chance.pick(values)];
  });
  return writeVector(Object.fromEntries(letters));
}

/** What scores a threat: nearly always levels of the rubric, sometimes bare numbers as some sources give them. */
function scoring(severity: FlawSeverity, chance: Chance): Partial<ThreatEntry> {
  const estimated = severity === 'usual' && chance.percent(6);
  const offRubric = severity === 'usual' && chance.percent(5);
  const stated = chance.percent(85);
  return {
    ...(estimated
      ? { 'cvss-base': chance.between(20, 98) / 10 }
      : { cvss: vector(severity, chance) }),
    ...(offRubric
      ? {
          'threat-multiplier': chance.pick([1.05, 1.1, 0.9]),
          'mitigation-factor': chance.pick([0.85, 0.9]),
        }
      : stated && {
          'exploit-maturity': chance.pick(EXPLOIT_MATURITY_IDS),
          mitigation: severity === 'grave' ? 'none' : chance.pick(MITIGATION_IDS),
        }),
  };
}

const references = (chance: Chance): string[] =>
  chance
    .some(TAXONOMY_SCHEMES, chance.between(1, 3))
    .map((scheme) => `${scheme}:${chance.pick(Object.keys(TAXONOMIES[scheme].entries))}`);

export function inventedThreat(
  severity: FlawSeverity | 'listed',
  sources: readonly string[],
  chance: Chance,
): ThreatEntry {
  const layer = chance.pick(layersIn());
  const names: readonly { readonly name: string }[] = CANONICAL_THREATS[layer];
  const title = `${chance.pick(names).name} through ${chance.pick(PARTS)}`;
  const fitting = CORE_RISK_IDS.filter((id) => CORE_RISKS[id].layers.some((hit) => hit === layer));
  return {
    id: toSlug(title),
    title,
    layer,
    ...(chance.percent(85) && { risk: chance.pick(fitting.length > 0 ? fitting : CORE_RISK_IDS) }),
    ...(chance.percent(90) && { 'maps-to': references(chance) }),
    ...(severity !== 'listed' && scoring(severity, chance)),
    reason: sentences(chance, 2, 5),
    sources: chance.some(sources, chance.between(1, 3)),
    ...(chance.percent(80) && {
      mitigations: [...new Set(Array.from({ length: chance.between(1, 4) }, () => advice(chance)))],
    }),
    ...(severity === 'usual' &&
      chance.percent(8) && { factors: { [chance.pick(SHARED_FACTOR_IDS)]: 1 } }),
  };
}
