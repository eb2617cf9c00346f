import type { BandId } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import type { Exposure } from '../aivss/exposure.ts';
import type { MeasuredScore, TakenMeasure } from '../aivss/measures.ts';
import { FACT_IDS, type FactAnswer, type FactId } from '../assessment/format/facts.ts';
import type { EvidenceBasisId, MeasureActor } from '../assessment/format/vocabulary.ts';
import {
  countsForHeadline,
  exposureOf,
  type JudgedFactor,
  type JudgedThreat,
  type Judgement,
} from '../assessment/score.ts';
import type { Agent } from '../catalogue.ts';
import type { LayerTags } from '../maestro/layers.ts';

/**
 * What conditions look at. A build makes it from an assessment, a browser from the JSON of an agent; so it
 * needs neither the texts nor the lists of threats.
 */
export interface AskedAgent {
  readonly basis: EvidenceBasisId;
  /** ISO day */
  readonly assessed: string;
  /** The version or the commit that was read. */
  readonly version: string | undefined;
  readonly facts: ReadonlyMap<
    FactId,
    { readonly answer: FactAnswer; readonly setting: string | undefined }
  >;
  readonly layers: LayerTags;
  readonly factors: readonly Pick<JudgedFactor, 'id' | 'label' | 'score' | 'reason'>[];
  readonly threats: readonly AskedThreat[];
  /** With the scored threats that are not fixed. */
  readonly exposure: Exposure;
  /** Those of their measures that have a number. */
  readonly measures: readonly NumberedMeasure[];
  readonly headline: MeasuredScore | undefined;
}

type AskedThreat = Pick<JudgedThreat, 'id' | 'title' | 'layer' | 'status'> & {
  /** Undefined where it is not scored. */
  readonly band: BandId | undefined;
};

/** A measure with what it brings, and who can take it if the assessment says so. */
export type NumberedMeasure = TakenMeasure & { readonly by: MeasureActor | undefined };

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
