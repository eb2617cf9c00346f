import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import {
  ASSESSOR_KINDS,
  KINDS,
  MEASURE_ACTORS,
  THREAT_STATUSES,
} from '../../domain/assessment/format/vocabulary.ts';
import type {
  JudgedFactor,
  JudgedThreat,
  Judgement,
  Measure,
} from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { LAYER_IDS, LAYER_TAGS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { subjectPath } from '../../domain/threats/subject-path.ts';
import { badgeOf, scoreBadge } from '../shared/badge.ts';
import { decimal, factorScore, listOf, longDate, unrounded } from '../shared/format.ts';
import { threatsPath } from '../shared/paths.ts';
import { subjectCode } from '../threats/subject-label.ts';
import { advisoryRows } from './advisories.ts';
import { scrollTables, setUnder } from './body-html.ts';
import { certaintyOf } from './certainty.ts';
import { answeredInWords, factRows, togetherInWords } from './facts.ts';
import { calculationOfThreat, sumsOf } from './sums.ts';
import { pathsInWords } from './threat-paths.ts';
import { vectorInWords } from './vector-in-words.ts';
import { type WhatToDoView, whatToDo } from './what-to-do.ts';

/** What the page of an agent shows, ready to be set. */
export function agentView(agent: Agent, equation: EquationId, compared?: string) {
  const { assessment, judgement } = agent;
  const cite = citations(agent);
  const { html } = agent.texts();
  const plan = whatToDo(judgement, equation);
  const readMost = mostFrequent(assessment.sources.map(({ accessed }) => accessed));
  return {
    slug: agent.slug,
    cite,
    name: assessment.name,
    kind: KINDS[assessment.kind],
    summary: assessment.summary,
    badge: badgeOf(judgement.headline),
    headlineThreat: headlineView(judgement, equation),
    sums: sumsOf(judgement, equation),
    plan,
    paths: pathsInWords(judgement.threats),
    factors: judgement.factors.map((factor) => factorView(factor, cite)),
    factorSum: unrounded(judgement.factorSum),
    hasFixed: judgement.threats.some(({ status }) => status === 'fixed'),
    threats: judgement.threats.map((threat, _at, all) =>
      threatView(threat, { all, equation, cite, plan }),
    ),
    advisories: advisoryRows(judgement.threats, assessment).map(({ source, threats, ...row }) => ({
      ...row,
      citations: cite([source]),
      threats: threats.map(({ id, title }) => ({ anchor: threatAnchor({ id }), title })),
    })),
    answers: {
      together: togetherInWords(assessment.facts),
      answered: answeredInWords(factRows(assessment.facts)),
      rows: factRows(assessment.facts).map(({ sources, ...row }) => ({
        ...row,
        citations: cite(sources),
      })),
    },
    layers: LAYER_IDS.map((id) => ({
      id,
      code: layerCode(id),
      name: LAYERS[id].name,
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
    read: readMost && `Read on ${longDate(readMost)}, where no other day stands beside a source.`,
    sources: assessment.sources.map(({ id, title, url, accessed }) => ({
      anchor: `source-${id}`,
      title,
      url,
      /** Where it is not the day on which most were read. */
      accessed: accessed === readMost ? undefined : longDate(accessed),
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

const mostFrequent = (days: readonly string[]): string | undefined =>
  [...Map.groupBy(days, (day) => day)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];

/** A source where it is cited: its number and its place in the list. */
export interface Citation {
  readonly number: number;
  readonly anchor: string;
}
type Cite = (ids: readonly string[]) => Citation[];

function citations({ assessment }: Agent): Cite {
  const byId = new Map(
    assessment.sources.map(({ id }, index) => [id, { number: index + 1, anchor: `source-${id}` }]),
  );
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => a.number - b.number);
}

/** The threat that gives the headline: its sum, and the flaw without the agent. */
function headlineView(judgement: Judgement, equation: EquationId) {
  const threat = judgement.headlineThreat;
  if (!threat) return undefined;
  const { cvssBase } = threat.scores[equation];
  return {
    title: threat.title,
    anchor: threatAnchor(threat),
    flaw: scoreBadge(cvssBase),
    calculation: calculationOfThreat(threat, judgement, equation),
    overrides: overridesOf(threat),
  };
}

const threatAnchor = ({ id }: Pick<JudgedThreat, 'id'>): string => `threat-${id}`;

function factorView(factor: JudgedFactor, cite: Cite) {
  const { id, label, score, level, onRubric, counts, reason, sources } = factor;
  return {
    anchor: `factor-${id}`,
    label,
    score: factorScore(score),
    /** Length of the bar; the number beside it is exact. */
    tenths: Math.round(score * 10),
    level,
    onRubric,
    counts,
    reason,
    citations: cite(sources),
  };
}
export type FactorView = ReturnType<typeof factorView>;

/** What the view of a threat takes from its agent. */
interface ThreatSurroundings {
  readonly all: readonly JudgedThreat[];
  readonly equation: EquationId;
  readonly cite: Cite;
  readonly plan: WhatToDoView | undefined;
}

function threatView(threat: JudgedThreat, { all, equation, cite, plan }: ThreatSurroundings) {
  const score = threat.scores?.[equation];
  const step = plan?.steps.findIndex(({ threats }) =>
    threats.some(({ anchor }) => anchor === threatAnchor(threat)),
  );
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
      code: subjectCode({ list: scheme, id }),
      name,
      path: threatsPath(subjectPath(scheme, id)),
    })),
    vector: threat.vector && {
      text: threat.vector.text,
      words: vectorInWords(threat.vector.metrics),
    },
    base: score && decimal(score.cvssBase),
    reason: threat.reason,
    citations: cite(threat.sources),
    leadsTo: all
      .filter(({ id }) => threat.leadsTo.includes(id))
      .map((other) => ({ title: other.title, anchor: threatAnchor(other) })),
    /** Where its measures stand, counted from 1, if they are a step of what to do first. */
    step: step === undefined || step < 0 ? undefined : step + 1,
    measures: threat.measures.map((measure) => ({
      text: measure.text,
      note: measureNote(measure),
      citations: cite(measure.sources),
    })),
    overrides: overridesOf(threat),
  };
}
export type ThreatView = ReturnType<typeof threatView>;

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

function factsOf(agent: Agent) {
  const { assessment } = agent;
  return {
    vendor: assessment.vendor,
    version: assessment.subject?.version,
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
  };
}
