import { EQUATION_IDS, type EquationId, equation } from '../domain/aivss/equations/index.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../domain/aivss/levels.ts';
import { modeOneOf } from '../domain/aivss/mode-one.ts';
import type { Score } from '../domain/aivss/score.ts';
import { FACT_IDS, FACTS } from '../domain/assessment/format/facts.ts';
import type { Opinion, OpinionThreat } from '../domain/assessment/format/opinion-schema.ts';
import type {
  AdvisoryEntry,
  Assessment,
  EndedEntry,
  Objection,
  SubjectEntry,
} from '../domain/assessment/format/schema.ts';
import { judgeOpinion } from '../domain/assessment/opinion.ts';
import type { JudgedFactor, JudgedThreat, Judgement } from '../domain/assessment/score.ts';
import type { Agent, Catalogue, OpinionRecord } from '../domain/catalogue.ts';
import { editionOf, layersIn } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { badgeMessage } from './badge.ts';

/** Version of the shape. It changes when a field is renamed, removed or changes its meaning; not when one is added. */
export const API_VERSION = 1;

/** What every file begins with. */
export const fileHead = ({ license }: Pick<Publication, 'license'>) => ({
  version: API_VERSION,
  license,
});

/** How the data are published. */
export interface Publication {
  /** The full addresses of the page and of the JSON of an agent. */
  readonly page: (slug: string) => string;
  readonly json: (slug: string) => string;
  /** The SPDX id of the licence of the assessments; null where none is given. */
  readonly license: string | null;
  /** The licence of one assessment, where the folders of a catalogue may differ. */
  readonly licenseOf?: (agent: Pick<Agent, 'from'>) => string | null;
}

/** `/api/v1/agents.json`: every agent in a few lines, in the order of the catalogue. */
export function agentsJson({ agents }: Catalogue, headline: EquationId, published: Publication) {
  return {
    ...fileHead(published),
    equation: headline,
    questions: FACT_IDS.map((id) => ({ id, question: FACTS[id].question })),
    equations: EQUATIONS_JSON,
    count: agents.length,
    agents: agents.map((agent) => ({
      ...summaryJson(agent, published),
      ...identityJson(agent),
      json: published.json(agent.slug),
    })),
  };
}

/** What identifies an agent, so that nobody assesses it a second time. */
function identityJson({ assessment }: Agent) {
  return {
    homepage: assessment.homepage ?? null,
    repository: assessment.repository ?? null,
    identifiers: assessment.identifiers ?? [],
    aliases: assessment.aliases ?? [],
  };
}

function summaryJson(
  { slug, assessment, judgement, reviewBy, coverage }: Agent,
  published: Publication,
) {
  return {
    slug,
    name: assessment.name,
    page: published.page(slug),
    kind: assessment.kind,
    summary: assessment.summary,
    score: judgement.headline?.score ?? null,
    band: judgement.headline?.band ?? null,
    factorSum: judgement.factorSum,
    layersMapped: coverage.mapped,
    versionRead: assessment.subject?.version ?? null,
    basis: assessment.basis,
    assessed: assessment.assessed,
    reviewBy,
  };
}

/**
 * `/api/v1/agents/<slug>.json`: all that is needed to compute the score again with the equations that `agents.json` states.
 * The commentary on a layer is Markdown as it was written; `page` has it as HTML.
 */
export function agentJson(agent: Agent, headline: EquationId, published: Publication) {
  const { assessment, judgement } = agent;
  return {
    ...fileHead({ license: published.licenseOf ? published.licenseOf(agent) : published.license }),
    equation: headline,
    ...summaryJson(agent, published),
    vendor: assessment.vendor ?? null,
    ...identityJson(agent),
    tags: assessment.tags ?? [],
    subject: subjectJson(assessment.subject),
    ended: assessment.ended ? endedJson(assessment.ended) : null,
    assessors: assessment.assessors,
    headlineThreat: judgement.headlineThreat?.id ?? null,
    badge: badgeMessage(agent),
    factors: judgement.factors.map(judgedFactorJson),
    threats: judgement.threats.map((threat) => threatJson(threat, headline)),
    maestro: editionOf(assessment.maestro),
    layers: layersJson(agent),
    advisories: (assessment.advisories ?? []).map(advisoryJson),
    facts: factsJson(assessment.facts),
    opinions: agent.opinions.map((opinion) => opinionJson(agent, opinion, headline)),
    sources: assessment.sources,
    ownerStatement: assessment['owner-statement'] ?? null,
    objections: (assessment.objections ?? []).map(objectionJson),
  };
}

const judgedFactorJson = ({ id, score, counts, reason, sources }: JudgedFactor) => ({
  id,
  score,
  counts,
  reason: reason ?? null,
  sources,
});

function layersJson({ assessment: { maestro, layers }, texts }: Agent) {
  const { markdown } = texts();
  return layersIn(maestro).flatMap((id) => {
    const tag = layers[id];
    return tag ? { id, tag, text: markdown[id] } : [];
  });
}

const EQUATIONS_JSON = EQUATION_IDS.map((id) => {
  const { label, source, status, formula, threatMultipliers, mitigationFactors } = equation(id);
  return {
    id,
    label,
    source,
    status,
    formula,
    threatMultipliers: tableOf(EXPLOIT_MATURITY_IDS, (level) => Number(threatMultipliers[level])),
    mitigationFactors: mitigationFactors
      ? tableOf(MITIGATION_IDS, (level) => Number(mitigationFactors[level]))
      : null,
  };
});

const objectionJson = (objection: Objection) => ({
  ...objection,
  on: objection.on ?? null,
  url: objection.url ?? null,
  outcome: objection.outcome ?? null,
  decided: objection.decided ?? null,
  reason: objection.reason ?? null,
});

const subjectJson = (subject: SubjectEntry = {}) => ({
  version: subject.version ?? null,
  commit: subject.commit ?? null,
  released: subject.released ?? null,
  mode: subject.mode ?? null,
});

const endedJson = ({ since, source }: EndedEntry) => ({ since: since ?? null, source });

const advisoryJson = (advisory: AdvisoryEntry) => ({
  id: advisory.id,
  aliases: advisory.aliases ?? [],
  source: advisory.source,
  severity: advisory.severity ?? null,
  vector: advisory.vector ?? null,
  package: advisory.package ?? null,
  affected: advisory.affected ?? null,
  fixedIn: advisory['fixed-in'] ?? null,
  exploited: advisory.exploited ?? null,
});

/** What another assessor has judged, and the headline that would follow. No other number includes it. */
function opinionJson(
  { assessment }: Agent,
  { slug, opinion }: OpinionRecord,
  equationId: EquationId,
) {
  const judgement = judgeOpinion(assessment, opinion, equationId);
  const { headline, headlineThreat } = judgement;
  return {
    id: slug,
    assessors: opinion.assessors,
    summary: opinion.summary ?? null,
    assessed: opinion.assessed,
    basis: opinion.basis,
    subject: subjectJson(opinion.subject),
    factors: opinionFactorsJson(opinion.factors),
    threats: (opinion.threats ?? []).map((threat) =>
      opinionThreatJson(threat, judgement, equationId),
    ),
    sources: opinion.sources,
    score: headline?.score ?? null,
    band: headline?.band ?? null,
    headlineThreat: headlineThreat?.id ?? null,
  };
}

const opinionFactorsJson = (factors: Opinion['factors'] = {}) =>
  FACTOR_IDS.flatMap((id) => {
    const entry = factors[id];
    if (entry === undefined) return [];
    const {
      score,
      reason = null,
      sources = [],
    } = typeof entry === 'number' ? { score: entry } : entry;
    return [{ id, score, reason, sources }];
  });

/** What the opinion says of a threat, with the numbers that follow from it. */
function opinionThreatJson(given: OpinionThreat, { threats }: Judgement, equationId: EquationId) {
  const judged = threats.find(({ id }) => id === given.id);
  const numbers = judged?.scores?.[equationId];
  const { cvss = null, 'exploit-maturity': maturity = null, mitigation = null } = given;
  const from = (level: string | null, number: number | undefined) =>
    level === null ? null : (number ?? null);
  return {
    id: given.id,
    cvss,
    cvssBase: given['cvss-base'] ?? from(cvss, numbers?.cvssBase),
    exploitMaturity: maturity,
    threatMultiplier: given['threat-multiplier'] ?? from(maturity, numbers?.threatMultiplier),
    mitigation,
    mitigationFactor: given['mitigation-factor'] ?? from(mitigation, numbers?.mitigationFactor),
    factorOverrides: overridesJson(judged),
    reason: given.reason ?? null,
    sources: given.sources ?? [],
  };
}

const overridesJson = (threat: Pick<JudgedThreat, 'overrides'> = { overrides: [] }) =>
  Object.fromEntries(threat.overrides.map(({ id, score }) => [id, score]));

/** The facts that the assessment answers, in the order of the table. */
const factsJson = (facts: Assessment['facts'] = {}) =>
  FACT_IDS.flatMap((id) => {
    const fact = facts[id];
    if (!fact) return [];
    const { answer, setting = null, sources = [] } = fact;
    return [{ id, answer, setting, sources }];
  });

function threatJson(threat: JudgedThreat, headline: EquationId) {
  const { id, title, layer, risk, mapsTo, vector, reason, sources, measures, scores } = threat;
  const modeOne = modeOneOf(threat);
  return {
    id,
    title,
    attack: threat.attack ?? null,
    status: threat.status ?? null,
    fixedIn: threat.fixedIn ?? null,
    layer,
    risk: risk?.id ?? null,
    mapsTo: mapsTo.map(({ reference, name }) => ({ reference, name })),
    cvss: vector?.text ?? null,
    reason: reason ?? null,
    sources,
    advisories: threat.advisories.map(advisoryJson),
    leadsTo: threat.leadsTo,
    measures: measures.map(({ text, by = null, brings = null, sources: read }) => ({
      text,
      by,
      brings,
      sources: read,
    })),
    factorOverrides: overridesJson(threat),
    cvssBt: modeOne ? { score: modeOne.score, band: modeOne.band } : null,
    scores: scores ? scoresJson(scores, headline) : null,
  };
}

type ScoreNumbers = Pick<Score, 'raw' | 'score' | 'band'> & Partial<Omit<Score, 'equation'>>;

/**
 * The scores by equation, each with the numbers that lead to it. That of the headline equation is complete; the others
 * leave out what they have in common with it.
 */
function scoresJson(scores: Readonly<Record<EquationId, Score>>, headline: EquationId) {
  const { equation: _headline, ...whole } = scores[headline];
  const headlineTexts = new Map<string, string>(
    Object.entries(whole).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  return tableOf(EQUATION_IDS, (id): ScoreNumbers => {
    const { equation: _equation, raw, score, band, ...inputs } = scores[id];
    const differing = Object.entries(inputs).filter(
      ([key, value]) => headlineTexts.get(key) !== JSON.stringify(value),
    );
    return id === headline ? whole : { ...Object.fromEntries(differing), raw, score, band };
  });
}
