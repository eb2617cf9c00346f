import { type EquationId, equation as equationOf } from '../../domain/aivss/equations/index.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY,
  MITIGATION,
} from '../../domain/aivss/levels.ts';
import type { OpinionThreat } from '../../domain/assessment/format/opinion-schema.ts';
import {
  ASSESSOR_KIND_IDS,
  ASSESSOR_KINDS,
  EVIDENCE_BASES,
} from '../../domain/assessment/format/vocabulary.ts';
import { judgeOpinion } from '../../domain/assessment/opinion.ts';
import type { JudgedThreat, Judgement } from '../../domain/assessment/score.ts';
import type { Agent, OpinionRecord } from '../../domain/catalogue.ts';
import { BASE_METRIC_IDS, BASE_METRICS } from '../../domain/cvss/metrics.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import {
  dayView,
  decimal,
  factorScore,
  inSentence,
  longDate,
  unrounded,
} from '../shared/format.ts';
import { agentFactorPath, opinionsPath, threatPath } from '../shared/paths.ts';
import { subjectInWords } from './subject.ts';
import { overridesOf } from './threat-view.ts';
import { valueInWords } from './vector-in-words.ts';

/** What other assessors judge of an agent, next to the assessment. */
export const opinionViews = (agent: Agent, equation: EquationId) =>
  agent.opinions.map((opinion) => opinionView(agent, opinion, equation));
export type OpinionView = ReturnType<typeof opinionView>;

function opinionView(agent: Agent, { slug, opinion }: OpinionRecord, equation: EquationId) {
  const judgement = judgeOpinion(agent.assessment, opinion, equation);
  const sources = sourcesOf(slug, opinion);
  const cite: Cite = (ids = []) => sources.filter(({ id }) => ids.includes(id));
  return {
    anchor: `opinion-${slug}`,
    /** The page with all its judgements. */
    path: `${opinionsPath(agent.slug)}#opinion-${slug}`,
    assessors: opinion.assessors,
    kinds: ASSESSOR_KIND_IDS.filter((id) => opinion.assessors.some(({ kind }) => kind === id))
      .map((id) => ASSESSOR_KINDS[id].label)
      .join(', '),
    assessed: dayView(opinion.assessed),
    basis: inSentence(EVIDENCE_BASES[opinion.basis].label),
    subject: subjectInWords(opinion.subject),
    summary: opinion.summary,
    headline: headlineOf(agent.judgement, judgement),
    ...factorsOf(agent, opinion, judgement, cite),
    threats: threatsOf(agent, opinion, judgement, cite, equation),
    sources,
  };
}

type Opinion = OpinionRecord['opinion'];
type Source = ReturnType<typeof sourcesOf>[number];
type Cite = (ids?: readonly string[]) => Source[];

const sourcesOf = (slug: string, { sources }: Opinion) =>
  sources.map(({ id, title, url, accessed }, index) => ({
    id,
    number: index + 1,
    // The full stop keeps it apart from sources of the assessment, whose ids have none.
    anchor: `source-${slug}.${index + 1}`,
    title,
    url,
    accessed: longDate(accessed),
  }));

function headlineOf(here: Judgement, there: Judgement) {
  const differs = here.headline?.score !== there.headline?.score;
  return {
    here: badgeOf(here.headline),
    there: badgeOf(there.headline),
    threat: there.headlineThreat?.title,
    differs,
    text: differs
      ? say('With these judgements the headline would be')
      : say('With these judgements the headline is the same:'),
  };
}

function factorsOf({ slug, judgement }: Agent, opinion: Opinion, theirs: Judgement, cite: Cite) {
  const factors = theirs.factors.flatMap(({ id, label, score, reason, sources }) => {
    if (opinion.factors?.[id] === undefined) return [];
    const ours = judgement.factors.find((factor) => factor.id === id);
    const row = comparedRow(label, ours && factorScore(ours.score), factorScore(score));
    return [{ ...row, path: agentFactorPath(slug, id), reason, citations: cite(sources) }];
  });
  return {
    factors: factors.filter(isWorthARow),
    /** Factors that both judge alike and the opinion gives no reason for: `Persistent Memory 0.0`. */
    alike: factors
      .filter((row) => !isWorthARow(row))
      .map(({ what, here: ours }) => `${what} ${ours}`),
    hasReasons: factors.some(({ reason }) => reason !== undefined),
    sum: comparedRow('Factor_Sum', unrounded(judgement.factorSum), unrounded(theirs.factorSum)),
  };
}

const threatsOf = (
  { slug, judgement }: Agent,
  opinion: Opinion,
  theirs: Judgement,
  cite: Cite,
  equation: EquationId,
) =>
  (opinion.threats ?? []).flatMap((judged) => {
    const [here, there] = [judgement, theirs].map(({ threats }) =>
      threats.find(({ id }) => id === judged.id),
    );
    if (!here || !there) return [];
    return [
      {
        path: threatPath(slug, here.id),
        title: here.title,
        rows: threatRows(judged, here, there, equation),
        reason: judged.reason,
        citations: cite(judged.sources),
      },
    ];
  });

const isWorthARow = ({ differs, reason }: ComparedRow & { readonly reason: string | undefined }) =>
  differs || reason !== undefined;

const NOT_JUDGED = say('not judged');

/** One judgement of two assessors. */
const comparedRow = (what: string, here = NOT_JUDGED, there = NOT_JUDGED) => ({
  what,
  here,
  there,
  differs: here !== there,
});
export type ComparedRow = ReturnType<typeof comparedRow>;

/** What the opinion judges of a threat, and the score that follows. Of two vectors, only metrics that differ have rows. */
function threatRows(
  judged: OpinionThreat,
  here: JudgedThreat,
  there: JudgedThreat,
  equation: EquationId,
): ComparedRow[] {
  const has = (...keys: readonly (keyof OpinionThreat)[]) =>
    keys.some((key) => judged[key] !== undefined);
  const rowOf = (what: string, of: (threat: JudgedThreat) => string | undefined) =>
    comparedRow(what, of(here), of(there));
  return [
    ...(has('cvss', 'cvss-base')
      ? [...metricRows(here, there), rowOf(say('CVSS base'), baseOf)]
      : []),
    ...(has('exploit-maturity', 'threat-multiplier')
      ? [rowOf(say('Exploit maturity'), maturityOf)]
      : []),
    ...(has('mitigation', 'mitigation-factor') ? [rowOf(say('Mitigation'), mitigationOf)] : []),
    ...(has('factors') ? [rowOf(say('Factors of this threat'), factorsOfThreat)] : []),
    rowOf(equationOf(equation).label, ({ scores }) => {
      const { label, score } = badgeOf(scores?.[equation]);
      return score ? `${score} ${label}` : label;
    }),
  ];
}

function metricRows(here: JudgedThreat, other: JudgedThreat): ComparedRow[] {
  const [ours, theirs] = [here.vector?.metrics, other.vector?.metrics];
  if (!ours || !theirs) return [];
  return BASE_METRIC_IDS.filter((id) => ours[id] !== theirs[id]).map((id) => {
    const [ourWords, theirWords] = [ours, theirs].map((metrics) => valueInWords(id, metrics[id]));
    return comparedRow(`${BASE_METRICS[id].name} (${id})`, ourWords, theirWords);
  });
}

const baseOf = ({ inputs }: JudgedThreat): string | undefined =>
  inputs && `${decimal(inputs.cvssBase)}${inputs.baseIsEstimated ? say(' (estimated)') : ''}`;

const maturityOf = ({ inputs }: JudgedThreat): string | undefined =>
  inputs &&
  (inputs.threatMultiplier === undefined
    ? EXPLOIT_MATURITY[inputs.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY].label
    : `× ${unrounded(inputs.threatMultiplier)}`);

const mitigationOf = ({ inputs }: JudgedThreat): string | undefined =>
  inputs &&
  (inputs.mitigationFactor === undefined
    ? MITIGATION[inputs.mitigation ?? DEFAULT_MITIGATION].label
    : `× ${unrounded(inputs.mitigationFactor)}`);

const factorsOfThreat = (threat: JudgedThreat): string =>
  overridesOf(threat).join(', ') || say('those of the agent');
