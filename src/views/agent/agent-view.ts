import { type EquationId, equation as equationOf } from '../../domain/aivss/equations/index.ts';
import { scoreInputs } from '../../domain/aivss/exposure.ts';
import { factorLevel } from '../../domain/aivss/factors.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { ASSESSOR_KINDS, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import {
  factorScores,
  type JudgedFactor,
  type Judgement,
  type ScoredThreat,
} from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { threatAnchor } from '../../domain/links.ts';
import {
  editionOf,
  FIRST_EDITION,
  LAYER_TAGS,
  type LayerId,
  layerOf,
  layersIn,
  layersInWords,
} from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { queryOf } from '../calculator/query.ts';
import { stateOfInputs } from '../calculator/state.ts';
import { badgeOf, scoreBadge } from '../shared/badge.ts';
import { factorScore, longDate, unrounded } from '../shared/format.ts';
import { statusLabel } from '../shared/threat-status.ts';
import { advisoriesInWords, advisoryIds, advisoryRows } from './advisories.ts';
import { nestHeadings, wrapTables } from './body-html.ts';
import { certaintyOf } from './certainty.ts';
import { endedInWords } from './ended.ts';
import { answeredInWords, factRows, trifectaWarning } from './facts.ts';
import { calculationOfThreat, sumsOf } from './sums.ts';
import { pathsInWords } from './threat-paths.ts';
import { type Cite, overridesOf, threatView } from './threat-view.ts';
import { updateFirst } from './update-first.ts';
import { whatToDo } from './what-to-do.ts';

/** What the page of an agent shows. */
export function agentView(agent: Agent, equation: EquationId, compared?: string) {
  const { assessment, judgement } = agent;
  const cite = citations(agent);
  const { html } = agent.texts();
  const plan = whatToDo(judgement, equation);
  const update = updateFirst(agent);
  const edition = editionOf(assessment.maestro);
  return {
    slug: agent.slug,
    cite,
    name: assessment.name,
    kind: KINDS[assessment.kind],
    summary: assessment.summary,
    badge: badgeOf(judgement.headline),
    headlineThreat: headlineView(judgement, equation),
    sums: sumsOf(judgement, equation),
    ended: endedOf(assessment, cite, (plan ?? update) !== undefined),
    plan,
    update,
    paths: pathsInWords(judgement.threats, edition),
    factors: judgement.factors.map((factor) => factorView(factor, cite)),
    factorSum: unrounded(judgement.factorSum),
    hasFixed: judgement.threats.some(({ status }) => status === 'fixed'),
    threats: judgement.threats.map((threat, _index, all) =>
      threatView(threat, { all, equation, edition, cite, plan }),
    ),
    advisories: advisoriesOf(agent, cite),
    answers: answersOf(agent, cite),
    layersInWords: `${layersInWords(layersIn(edition).length)}${edition === FIRST_EDITION ? '' : say(' of MAESTRO {edition}', { edition })}`,
    layers: layersIn(edition).flatMap((id) => layerView(id, agent, equation)),
    introduction: wrapTables(nestHeadings(html.introduction, 2)),
    notes: html.notes,
    ...sourcesOf(assessment),
    certainty: certaintyOf(agent, equation, compared),
    facts: factsOf(agent),
    ownerStatement: statementOf(assessment),
    tags: assessment.tags ?? [],
  };
}
export type AgentView = ReturnType<typeof agentView>;

function advisoriesOf({ assessment, judgement }: Agent, cite: Cite) {
  const rows = advisoryRows(judgement.threats, assessment);
  return {
    inWords: advisoriesInWords(rows),
    rows: rows.map(({ source, threats, ...row }) => ({
      ...row,
      citations: cite([source]),
      threats: threats.map(({ id, title }) => ({ anchor: threatAnchor(id), title })),
    })),
  };
}

function answersOf({ assessment: { facts } }: Agent, cite: Cite) {
  const rows = factRows(facts);
  return {
    together: trifectaWarning(facts),
    answered: answeredInWords(rows),
    rows: rows.map(({ sources, ...row }) => ({ ...row, citations: cite(sources) })),
  };
}

function layerView(id: LayerId, agent: Agent, equation: EquationId) {
  const { maestro, layers } = agent.assessment;
  const tagId = layers[id];
  if (tagId === undefined) return [];
  const { code, name } = layerOf(id, maestro);
  return {
    id,
    code,
    name,
    tagId,
    tag: LAYER_TAGS[tagId],
    html: wrapTables(nestHeadings(agent.texts().html.layers[id], 3)),
    threats: agent.judgement.threats
      .filter(({ layer }) => layer === id)
      .map((threat) => ({
        title: threat.title,
        anchor: threatAnchor(threat.id),
        badge: badgeOf(threat.scores?.[equation]),
        status: statusLabel(threat.status),
      })),
  };
}

/** The sources. Only those that were not read on the most frequent day have a day of their own. */
function sourcesOf({ sources }: Assessment) {
  const byDay = Map.groupBy(sources, ({ accessed }) => accessed);
  const [most] = [...byDay].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return {
    read: most && say('Read on {most}, unless a source says otherwise.', { most: longDate(most) }),
    sources: sources.map(({ id, title, url, accessed }) => ({
      anchor: `source-${id}`,
      title,
      url,
      accessed: accessed === most ? undefined : longDate(accessed),
    })),
  };
}

const endedOf = ({ ended }: Assessment, cite: Cite, hasMore: boolean) =>
  ended && { ...endedInWords(ended, hasMore), citations: cite([ended.source]) };

const statementOf = ({ 'owner-statement': statement }: Assessment) =>
  statement && {
    ...statement,
    date: longDate(statement.date),
    paragraphs: statement.text.split(/\n\s*\n/),
  };

function citations({ assessment }: Agent): Cite {
  const byId = new Map(
    assessment.sources.map(({ id }, index) => [id, { number: index + 1, anchor: `source-${id}` }]),
  );
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => a.number - b.number);
}

/** The threat that gives the headline: how its score is computed, and the score of the flaw alone. */
function headlineView(judgement: Judgement, equation: EquationId) {
  const threat = judgement.headlineThreat;
  if (!threat) return undefined;
  const { cvssBase, factorSum: sum } = threat.scores[equation];
  const [factorSum, ofAgent] = [unrounded(sum), unrounded(judgement.factorSum)];
  return {
    id: threat.id,
    title: threat.title,
    anchor: threatAnchor(threat.id),
    flaw: scoreBadge(cvssBase),
    vector: threat.vector?.text,
    advisories: advisoryIds(threat),
    /** Where the threat has factors of its own, also that of the agent, which stands elsewhere on the page. */
    factorSum:
      factorSum === ofAgent
        ? factorSum
        : say('{factorSum} ({ofAgent} for the agent; this threat has values of its own)', {
            factorSum,
            ofAgent,
          }),
    calculation: calculationOfThreat(threat, judgement, equation),
    /** The path of the calculator with its values; it takes vectors alone, and no bare bases. */
    calculator: threat.vector && calculatorPath(threat, threat.vector.text, judgement, equation),
    overrides: overridesOf(threat),
  };
}

function calculatorPath(
  { inputs }: ScoredThreat,
  vector: string,
  { factors }: Judgement,
  id: EquationId,
): string {
  const { factorSet } = equationOf(id);
  const state = stateOfInputs(vector, scoreInputs(inputs, factorScores(factors)), factorSet);
  return `/calculator/${queryOf(state)}`;
}

function factorView(factor: JudgedFactor, cite: Cite) {
  const { id, label, score, onRubric, counts, reason, sources } = factor;
  return {
    anchor: `factor-${id}`,
    label,
    score: factorScore(score),
    /** Length of the bar. */
    tenths: Math.round(score * 10),
    level: factorLevel(score),
    onRubric,
    counts,
    reason,
    citations: cite(sources),
  };
}
export type FactorView = ReturnType<typeof factorView>;

function factsOf({ assessment }: Agent) {
  return {
    vendor: assessment.vendor,
    version: assessment.subject?.version,
    homepage: assessment.homepage,
    repository: assessment.repository,
    identifiers: assessment.identifiers ?? [],
    aliases: assessment.aliases ?? [],
    assessors: assessment.assessors.map(({ name, url, kind }) => ({
      name,
      url,
      kind: kind && ASSESSOR_KINDS[kind],
    })),
  };
}
