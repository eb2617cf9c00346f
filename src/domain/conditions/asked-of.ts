import type { EquationId } from '../aivss/equations/index.ts';
import type { TakenMeasure } from '../aivss/measures.ts';
import type { MeasureActor } from '../assessment/format/vocabulary.ts';
import { countsForHeadline, exposureOf, type Judgement } from '../assessment/score.ts';
import type { Agent } from '../catalogue.ts';

/**
 * What conditions look at. A build makes it from an assessment, a browser from the JSON of an agent; so it
 * needs neither the texts nor the lists of threats.
 */
export function askedAgentOf({ assessment, judgement }: Agent, equation: EquationId) {
  const { basis, assessed, subject, layers, facts = {} } = assessment;
  return {
    basis,
    assessed,
    /** The version or the commit that was read. */
    version: subject?.version ?? subject?.commit,
    facts,
    layers,
    factors: judgement.factors.map(({ id, score, reason = null }) => ({ id, score, reason })),
    threats: judgement.threats.map(({ id, title, layer, status = null, scores }) => ({
      id,
      title,
      layer,
      status,
      /** Undefined where it is not scored. */
      band: scores?.[equation].band,
    })),
    /** With the scored threats that are not fixed. */
    exposure: exposureOf(judgement),
    /** Those of their measures that have a number. */
    measures: numberedMeasures(judgement),
    band: judgement.headline?.band,
  };
}
export type AskedAgent = Readonly<ReturnType<typeof askedAgentOf>>;

/** A measure with what it brings, and who can take it if the assessment says so. */
export type NumberedMeasure = TakenMeasure & { readonly by: MeasureActor | undefined };

/** The measures with a number against the threats that count for the headline. */
export const numberedMeasures = ({ threats }: Judgement): NumberedMeasure[] =>
  threats
    .filter(countsForHeadline)
    .flatMap(({ id, measures }) =>
      measures.flatMap(({ by, brings }) => (brings ? [{ threat: id, by, brings }] : [])),
    );
