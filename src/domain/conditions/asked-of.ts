import type { EquationId } from '../aivss/equations/index.ts';
import { FACT_IDS } from '../assessment/format/facts.ts';
import { countsForHeadline, exposureOf, type Judgement } from '../assessment/score.ts';
import type { Agent } from '../catalogue.ts';
import type { AskedAgent, NumberedMeasure } from './asked-agent.ts';

/** An assessed agent as conditions look at it. */
export function askedAgentOf({ assessment, judgement }: Agent, equation: EquationId): AskedAgent {
  const { basis, assessed, subject, layers, facts = {} } = assessment;
  return {
    basis,
    assessed,
    version: subject?.version ?? subject?.commit,
    facts: new Map(
      FACT_IDS.flatMap((id) => {
        const fact = facts[id];
        return fact ? [[id, { answer: fact.answer, setting: fact.setting }] as const] : [];
      }),
    ),
    layers,
    factors: judgement.factors,
    threats: judgement.threats.map(({ scores, ...threat }) => ({
      ...threat,
      band: scores?.[equation].band,
    })),
    exposure: exposureOf(judgement),
    measures: numberedMeasures(judgement),
    headline: judgement.headline,
  };
}

/** The measures with a number against the threats that count for the headline. */
export const numberedMeasures = ({ threats }: Judgement): NumberedMeasure[] =>
  threats
    .filter(countsForHeadline)
    .flatMap(({ id, measures }) =>
      measures.flatMap(({ by, brings }) => (brings ? [{ threat: id, by, brings }] : [])),
    );
