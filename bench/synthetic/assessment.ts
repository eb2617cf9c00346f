import { stringify } from 'yaml';
import { isOnRubric, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../../src/domain/aivss/factors.ts';
import type {
  Assessment,
  FactorEntry,
  ThreatEntry,
} from '../../src/domain/assessment/format/schema.ts';
import { EVIDENCE_BASIS_IDS } from '../../src/domain/assessment/format/vocabulary.ts';
import { type LayerTag, layersIn } from '../../src/domain/maestro/layers.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { body } from './body.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Identity, identity } from './identity.ts';
import { inventedSummary, sentences } from './prose.ts';
import { type FlawSeverity, inventedThreat } from './threats.ts';
import { TAGS } from './words.ts';

/**
 * An invented assessment that passes every check: for trying a large catalogue. The same number and seed give the
 * same file, and no two numbers give the same agent.
 */
export function synthesise(index: number, seed: number) {
  const chance = chanceFrom(seed * 1_000_003 + index);
  const agent = identity(index, chance);
  const data = consistent(assessment(agent, severityOf(index), chance));
  const yaml = stringify(data, { lineWidth: 110, aliasDuplicateObjects: false });
  return { slug: agent.slug, name: agent.name, text: `---\n${yaml}---\n\n${body(data, chance)}` };
}

/** Follows from the number, so that even a small catalogue has every band. `none` has no scored threats. */
function severityOf(index: number): FlawSeverity | 'none' {
  if (index % 50 === 7) return 'harmless';
  if (index % 12 === 3) return 'none';
  if (index % 6 === 5) return 'mild';
  return index % 9 === 4 ? 'grave' : 'usual';
}

function assessment(agent: Identity, severity: FlawSeverity | 'none', chance: Chance): Assessment {
  const day = () => `2026-${pad(chance.between(1, 10))}-${pad(chance.between(1, 28))}`;
  const assessed = day();
  const sources = Array.from({ length: chance.between(2, 9) }, (_, index) => ({
    id: `source-${index + 1}`,
    title: `${agent.name}: ${chance.pick(['documentation', 'source code', 'release notes', 'security policy'])}, part ${index + 1}`,
    url: `${agent.homepage}docs/${index + 1}`,
    accessed: assessed,
  }));
  const ids = sources.map(({ id }) => id);
  const { slug: _slug, ...identityData } = agent;
  return {
    ...identityData,
    summary: inventedSummary(agent.name, chance, 300),
    tags: chance.some(TAGS, chance.between(1, 7)),
    ...(agent.identifiers && {
      subject: { version: versionOf(agent), mode: 'default configuration' },
    }),
    assessed,
    ...(chance.percent(20) && { 'review-by': `2027-${pad(chance.between(1, 12))}-01` }),
    assessors: [{ name: 'Synthetic Assessor', url: 'https://example.org/assessor' }],
    basis: chance.pick(EVIDENCE_BASIS_IDS),
    sources,
    factors: factorsOf(severity, ids, chance),
    ...threatsOf(severity, ids, chance),
    layers: tableOf(layersIn(), () => layerTag(chance)),
    ...(chance.percent(5) && {
      'owner-statement': {
        by: agent.vendor ?? agent.name,
        url: `${agent.homepage}reply`,
        date: assessed,
        text: sentences(chance, 2, 6),
      },
    }),
  };
}

/** Removes contradictions: a layer with a threat is mapped, fine steps are those of a listing, every source is cited. */
function consistent(data: Assessment): Assessment {
  const threats = data.threats ?? [];
  const cited = new Set(
    [...Object.values(data.factors), ...threats].flatMap((entry) =>
      typeof entry === 'object' ? (entry.sources ?? []) : [],
    ),
  );
  const offRubric = Object.values(data.factors).filter(
    (entry) => typeof entry === 'object' && !isOnRubric(entry.score),
  );
  const withThreat = new Set(threats.map(({ layer }) => layer));
  return {
    ...data,
    ...(offRubric.length > 2 && { basis: 'listing' }),
    sources:
      cited.size > 0 ? data.sources.filter(({ id }) => cited.has(id)) : data.sources.slice(0, 1),
    ...(threats.some(isHarmless) && { exempt: [HARMLESS] }),
    layers: tableOf(layersIn(), (id) => (withThreat.has(id) ? 'mapped' : data.layers[id])),
  };
}

const isHarmless = ({ cvss = '' }: ThreatEntry): boolean =>
  cvss.endsWith('/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N');

/** Some flaws are invented without any impact, so that a catalogue has every band. */
const HARMLESS = {
  rule: 'cvss/no-impact',
  reason: 'A flaw without any impact is what this file is for.',
};

/** Follows from the name, so that it uses up no chance and nothing else of the file depends on it. */
const versionOf = ({ name }: Identity): string => `1.${name.length % 20}.${name.length % 7}`;

const pad = (number: number): string => String(number).padStart(2, '0');

const layerTag = (chance: Chance): LayerTag =>
  chance.pick(['mapped', 'mapped', 'mapped', 'uncertain', 'uncertain', 'not-applicable']);

function factorsOf(
  severity: FlawSeverity | 'none',
  sources: readonly string[],
  chance: Chance,
): Assessment['factors'] {
  const factorEntry = (): FactorEntry => {
    if (severity === 'harmless') return 0;
    const score = factorScore(severity, chance);
    return {
      score,
      reason: sentences(chance, 1, 2),
      sources: chance.some(sources, chance.between(1, 2)),
    };
  };
  const tenth = chance.pick(TENTH_FACTOR_IDS);
  return { ...tableOf(SHARED_FACTOR_IDS, factorEntry), [tenth]: factorEntry() };
}

function factorScore(severity: FlawSeverity | 'none', chance: Chance): number {
  if (chance.percent(10)) return chance.between(1, 19) / 20;
  if (severity === 'mild') return chance.pick([0, 0, 0, 0.5]);
  return severity === 'grave' ? chance.pick([0.5, 1, 1]) : chance.pick([0, 0.5, 0.5, 1]);
}

function threatsOf(
  severity: FlawSeverity | 'none',
  sources: readonly string[],
  chance: Chance,
): { threats?: ThreatEntry[] } {
  if (severity === 'none' && chance.percent(50)) return {};
  const scoredCount = severity === 'none' ? 0 : chance.between(1, 6);
  const listedCount = severity === 'none' ? 1 : chance.between(0, 2);
  const threats = [
    ...(severity === 'none'
      ? []
      : Array.from({ length: scoredCount }, () => inventedThreat(severity, sources, chance))),
    ...Array.from({ length: listedCount }, () => inventedThreat('listed', sources, chance)),
  ];
  const byId = new Map(threats.toReversed().map((threat) => [threat.id, threat]));
  return { threats: [...byId.values()].toReversed() };
}
