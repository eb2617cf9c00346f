import {
  EQUATION_IDS,
  type EquationId,
  equation as equationOf,
} from '../../domain/aivss/equations/index.ts';
import { overridesIn } from '../../domain/aivss/exposure.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import {
  ASSESSOR_KINDS,
  EVIDENCE_BASES,
  KINDS,
  MEASURE_ACTORS,
  THREAT_STATUSES,
} from '../../domain/assessment/format/vocabulary.ts';
import {
  factorScores,
  isScored,
  type JudgedFactor,
  type JudgedThreat,
  type Judgement,
  type Measure,
  type ScoredThreat,
} from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type Metric } from '../../domain/cvss/metrics.ts';
import type { BaseVector } from '../../domain/cvss/vector.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { TAXONOMIES } from '../../domain/taxonomies/index.ts';
import { subjectPath } from '../../domain/threats/subjects.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal, factorScore, listOf, longDate, unrounded } from '../shared/format.ts';
import { factorPath, threatsPath } from '../shared/paths.ts';
import { calculationOf } from '../shared/score-view.ts';
import { advisoryRows } from './advisories.ts';
import { scrollTables, setUnder } from './body-html.ts';
import { certaintyOf } from './certainty.ts';
import { factRows, togetherInWords } from './facts.ts';

/** What the page of an agent shows, ready to be set. */
export function agentView(agent: Agent, equation: EquationId, compared?: string) {
  const { assessment, judgement } = agent;
  const cite = citations(agent);
  const { html } = agent.texts();
  return {
    slug: agent.slug,
    cite,
    name: assessment.name,
    kind: KINDS[assessment.kind],
    summary: assessment.summary,
    badge: badgeOf(judgement.headline),
    headlineThreat: judgement.headlineThreat && {
      title: judgement.headlineThreat.title,
      overrides: overridesOf(judgement.headlineThreat),
    },
    calculation:
      judgement.headlineThreat &&
      calculationOfThreat(judgement.headlineThreat, judgement, equation),
    factors: judgement.factors.map((factor) => factorView(factor, cite)),
    factorSum: unrounded(judgement.factorSum),
    opening: openingThreats(judgement.threats, equation),
    threats: judgement.threats.map((threat) => threatView(threat, judgement, equation, cite)),
    advisories: advisoryRows(judgement.threats, assessment).map(({ source, threats, ...row }) => ({
      ...row,
      citations: cite([source]),
      threats: threats.map(({ id, title }) => ({ anchor: threatAnchor({ id }), title })),
    })),
    answers: {
      together: togetherInWords(assessment.facts),
      rows: factRows(assessment.facts).map(({ sources, ...row }) => ({
        ...row,
        citations: cite(sources),
      })),
    },
    comparison: judgement.threats.filter(isScored).map((threat) => ({
      title: threat.title,
      anchor: threatAnchor(threat),
      scores: EQUATION_IDS.map((id) => badgeOf(threat.scores[id])),
    })),
    layers: LAYER_IDS.map((id) => ({
      id,
      code: layerCode(id),
      name: LAYERS[id].name,
      short: LAYERS[id].short,
      tagId: assessment.layers[id],
      tag: LAYER_TAGS[assessment.layers[id]],
      html: scrollTables(setUnder(html.layers[id], 3)),
      threats: judgement.threats
        .filter(({ layer }) => layer === id)
        .map((threat) => ({
          title: threat.title,
          anchor: threatAnchor(threat),
          badge: badgeOf(threat.scores?.[equation]),
        })),
    })),
    introduction: scrollTables(setUnder(html.introduction, 2)),
    notes: html.notes,
    sources: assessment.sources.map((source, index) => ({
      number: index + 1,
      anchor: `source-${source.id}`,
      title: source.title,
      url: source.url,
      accessed: longDate(source.accessed),
    })),
    certainty: certaintyOf(agent, equation, compared),
    facts: factsOf(agent),
    ownerStatement: assessment['owner-statement'] && {
      ...assessment['owner-statement'],
      date: longDate(assessment['owner-statement'].date),
      paragraphs: assessment['owner-statement'].text.split(/\n\s*\n/),
    },
    tags: assessment.tags ?? [],
  };
}
export type AgentView = ReturnType<typeof agentView>;

/** A source where it is cited: its number and its place in the list. */
export interface Citation {
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
}
type Cite = (ids: readonly string[]) => Citation[];

function citations({ assessment }: Agent): Cite {
  const byId = new Map(
    assessment.sources.map(({ id, title }, index) => [
      id,
      { number: index + 1, anchor: `source-${id}`, title },
    ]),
  );
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => a.number - b.number);
}

/** So many threats are named beside the score; the others stand below. */
const OPENING = 6;

/** Where the risk is, in a few lines: what a reader asks first. */
function openingThreats(threats: readonly JudgedThreat[], equation: EquationId) {
  return {
    shown: threats.slice(0, OPENING).map((threat) => ({
      title: threat.title,
      anchor: threatAnchor(threat),
      status: statusInWords(threat),
      badge: badgeOf(threat.scores?.[equation]),
      layer: `${layerCode(threat.layer)} ${LAYERS[threat.layer].short}`,
    })),
    more: Math.max(threats.length - OPENING, 0),
    hasFixed: threats.some(({ status }) => status === 'fixed'),
  };
}

const threatAnchor = ({ id }: Pick<JudgedThreat, 'id'>): string => `threat-${id}`;

function factorView(factor: JudgedFactor, cite: Cite) {
  const { id, label, score, level, onRubric, counts, reason, sources } = factor;
  return {
    anchor: `factor-${id}`,
    path: factorPath(id),
    label,
    question: FACTORS[id].question,
    otherName: FACTORS[id].v08?.name ?? 'not a factor of v0.8',
    score: factorScore(score),
    /** Length of the bar, in hundredths. */
    bar: Math.round(score * 100),
    level,
    onRubric,
    counts,
    reason,
    citations: cite(sources),
  };
}
export type FactorView = ReturnType<typeof factorView>;

function threatView(threat: JudgedThreat, judgement: Judgement, equation: EquationId, cite: Cite) {
  const score = threat.scores?.[equation];
  return {
    anchor: threatAnchor(threat),
    title: threat.title,
    status: statusInWords(threat),
    attack: threat.attack,
    advisories: threat.advisories.map(({ id }) => id),
    badge: badgeOf(score),
    layer: { id: threat.layer, code: layerCode(threat.layer), name: LAYERS[threat.layer].name },
    risk: threat.risk && {
      label: threat.risk.label,
      path: threatsPath(subjectPath('core-risk', threat.risk.id)),
    },
    mapsTo: threat.mapsTo.map(({ scheme, id, name }) => ({
      list: TAXONOMIES[scheme].short,
      id,
      name,
      path: threatsPath(subjectPath(scheme, id)),
    })),
    vector: threat.vector && { text: threat.vector.text, rows: metricRows(threat.vector.metrics) },
    base: score && decimal(score.cvssBase),
    calculation: isScored(threat) ? calculationOfThreat(threat, judgement, equation) : undefined,
    reason: threat.reason,
    citations: cite(threat.sources),
    leadsTo: judgement.threats
      .filter(({ id }) => threat.leadsTo.includes(id))
      .map((other) => ({ title: other.title, anchor: threatAnchor(other) })),
    measures: threat.measures.map((measure) => ({
      text: measure.text,
      note: measureNote(measure),
      citations: cite(measure.sources),
    })),
    overrides: overridesOf(threat),
  };
}
export type ThreatView = ReturnType<typeof threatView>;

function calculationOfThreat(
  { scores, inputs }: ScoredThreat,
  { factors }: Judgement,
  equation: EquationId,
) {
  const { factorSet } = equationOf(equation);
  const taken = overridesIn(factorSet, inputs.overrides, factorScores(factors));
  return calculationOf(scores[equation], Object.keys(taken).length);
}

/** What became of a threat, beside its title. That it is open goes without saying. */
function statusInWords({ status, fixedIn }: JudgedThreat): string | undefined {
  if (status === undefined || status === 'open') return undefined;
  const { label } = THREAT_STATUSES[status];
  if (!fixedIn) return label;
  return status === 'fixed' ? `${label} in ${fixedIn}` : `${label} for ${fixedIn}`;
}

/** Who can do it and what it brings: `user; brings a partial mitigation`. */
function measureNote({ by, brings }: Measure): string {
  const factors =
    typeof brings === 'object'
      ? FACTOR_IDS.flatMap((id) =>
          brings[id] === undefined ? [] : [`${FACTORS[id].label} ${factorScore(brings[id])}`],
        )
      : [];
  return [
    ...(by ? [MEASURE_ACTORS[by].label] : []),
    ...(typeof brings === 'string' ? [`brings a ${brings} mitigation`] : []),
    ...(factors.length > 0 ? [`brings ${listOf(factors)}`] : []),
  ].join('; ');
}

const overridesOf = ({ overrides }: JudgedThreat): string[] =>
  overrides.map(({ id, score }) => `${FACTORS[id].label} ${factorScore(score)}`);

/** A vector taken apart, metric by metric. */
function metricRows(metrics: BaseVector) {
  return BASE_METRIC_IDS.map((id) => {
    const metric: Metric = BASE_METRICS[id];
    const letter = metrics[id];
    return { id, name: metric.name, letter, value: metric.values[letter] ?? letter };
  });
}

function factsOf(agent: Agent) {
  const { assessment, coverage } = agent;
  return {
    vendor: assessment.vendor,
    homepage: assessment.homepage,
    repository: assessment.repository,
    identifiers: assessment.identifiers ?? [],
    aliases: assessment.aliases ?? [],
    assessed: { day: assessment.assessed, text: longDate(assessment.assessed) },
    reviewBy: { day: agent.reviewBy, text: longDate(agent.reviewBy) },
    assessors: assessment.assessors.map(({ name, url, kind }) => ({
      name,
      url,
      kind: kind && ASSESSOR_KINDS[kind],
    })),
    basis: EVIDENCE_BASES[assessment.basis],
    coverage: `${coverage.mapped} of ${LAYER_IDS.length} layers mapped`,
  };
}
