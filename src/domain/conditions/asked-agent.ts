import type { BandId } from '../aivss/bands.ts';
import type { Exposure } from '../aivss/exposure.ts';
import type { MeasuredScore, TakenMeasure } from '../aivss/measures.ts';
import type { FactAnswer, FactId } from '../assessment/format/facts.ts';
import type {
  EvidenceBasisId,
  MeasureActor,
  ThreatStatus,
} from '../assessment/format/vocabulary.ts';
import type { JudgedFactor } from '../assessment/score.ts';
import type { LayerId, LayerTags } from '../maestro/layers.ts';

/**
 * What conditions look at. A build makes it from an assessment (`asked-of.ts`), a browser from the JSON of an agent;
 * so it needs neither the texts nor the lists of threats.
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

interface AskedThreat {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerId;
  readonly status: ThreatStatus | undefined;
  /** Undefined where it is not scored. */
  readonly band: BandId | undefined;
}

/** A measure with what it brings, and who can take it if the assessment says so. */
export type NumberedMeasure = TakenMeasure & { readonly by: MeasureActor | undefined };
