import { BAND_IDS, type BandId, bandRank } from './aivss/bands.ts';
import { DRIVER_IDS, type DriverInputs, driverOf } from './aivss/driver.ts';
import type { EquationId } from './aivss/equations/index.ts';
import type { Opinion } from './assessment/format/opinion-schema.ts';
import { reviewBy } from './assessment/format/review.ts';
import type { Assessment } from './assessment/format/schema.ts';
import { KIND_IDS, type KindId } from './assessment/format/vocabulary.ts';
import type { BodyHtml } from './assessment/html/html.ts';
import { type JudgedFactor, type JudgedThreat, type Judgement, judge } from './assessment/score.ts';
import {
  LAYER_IDS,
  LAYER_TAG_IDS,
  type LayerId,
  type LayerTag,
  type LayerTags,
} from './maestro/layers.ts';
import { compareNames, compareText } from './names.ts';
import { onceEach } from './once-each.ts';
import { tableOf } from './tables.ts';

/** One sound assessment as it comes from a file: its data, its body, and its place. */
export interface AssessmentRecord {
  readonly slug: string;
  /** Path of the file from the root of the repository, for links to it. */
  readonly path: string;
  /** The content folder that it is from, as the settings write it; absent where they name none. */
  readonly from?: string;
  /** The folder whose assessment of the same slug this one replaces. */
  readonly over?: string;
  readonly assessment: Assessment;
  /** The judgements of other assessors, in the order of their files. */
  readonly opinions: readonly OpinionRecord[];
  /** A function, because a record may keep its texts packed until somebody reads them. */
  readonly texts: () => AssessmentTexts;
}

/** A sound opinion as it comes from a file. */
export interface OpinionRecord {
  /** The name of its file without the ending. */
  readonly slug: string;
  readonly path: string;
  readonly opinion: Opinion;
}

/** What an assessment says below its data. */
export interface AssessmentTexts {
  readonly html: BodyHtml;
  /** The sections as plain text. */
  readonly text: {
    readonly introduction: string;
    readonly layers: Readonly<Record<LayerId, string>>;
  };
  /** The sections as they were written. */
  readonly markdown: Readonly<Record<LayerId, string>>;
}

/** An assessed agent with everything that follows from its assessment. */
export interface Agent extends AssessmentRecord {
  readonly judgement: Judgement;
  readonly band: BandId | undefined;
  readonly reviewBy: string;
  /** How many layers carry each tag. */
  readonly coverage: Readonly<Record<LayerTag, number>>;
}

export interface Catalogue {
  /** Most severe band first; inside a band by what drives the score, kind and name. What is not scored comes last. */
  readonly agents: readonly Agent[];
}

/** The part of an agent from which its neighbours, its peers and the agents like it follow. */
export interface Outline {
  readonly slug: string;
  readonly band: BandId | undefined;
  readonly assessment: Pick<Assessment, 'name' | 'kind' | 'tags'>;
  readonly judgement: {
    readonly factors: readonly Pick<JudgedFactor, 'id' | 'score' | 'counts'>[];
    readonly threats: readonly Pick<JudgedThreat, 'risk' | 'mapsTo'>[];
  };
}

/** A catalogue as outlines, in its order. */
export interface Outlines {
  readonly agents: readonly Outline[];
}

export const outlineOf = ({ slug, band, assessment, judgement }: Agent): Outline => ({
  slug,
  band,
  assessment: { name: assessment.name, kind: assessment.kind, tags: assessment.tags },
  judgement: {
    factors: judgement.factors.map(({ id, score, counts }) => ({ id, score, counts })),
    threats: judgement.threats.map(({ risk, mapsTo }) => ({ risk, mapsTo })),
  },
});

/** Scores and orders assessments. Decimals inside a band do not rank (AIVSS v0.8 §3.5.2). */
export function assemble(records: readonly AssessmentRecord[], equation: EquationId): Catalogue {
  const agents = records.map((record) => {
    const cached = AGENTS_OF_RECORDS.get(record)?.get(equation);
    const agent = cached ?? toAgent(record, equation);
    if (!cached) AGENTS_OF_RECORDS.set(record, new Map([[equation, agent]]));
    return agent;
  });
  return { agents: agents.toSorted(compareAgents) };
}

/** A record never changes, and after a save only one of ten thousand is new. */
const AGENTS_OF_RECORDS = new WeakMap<AssessmentRecord, ReadonlyMap<EquationId, Agent>>();

/** Scores one assessment. */
export function toAgent(record: AssessmentRecord, equation: EquationId): Agent {
  const { assessment } = record;
  const judgement = judge(assessment, equation);
  return {
    ...record,
    judgement,
    band: judgement.headline?.band,
    reviewBy: reviewBy(assessment.assessed, assessment['review-by']),
    coverage: coverageOf(assessment.layers),
  };
}

/** How many layers carry each tag. */
export function coverageOf(tags: LayerTags): Record<LayerTag, number> {
  return tableOf(LAYER_TAG_IDS, (tag) => LAYER_IDS.filter((id) => tags[id] === tag).length);
}

function compareAgents(a: Agent, b: Agent): number {
  return rankOf(a) - rankOf(b) || compareAgentNames(a, b);
}

const rankOf = onceEach(({ judgement, assessment }: Agent): number =>
  catalogueRank(judgement.headline, assessment.kind),
);

/**
 * Where an agent stands in the catalogue, as one number: the most severe band first; inside a band by what drives the
 * score, then by kind. Decimals do not rank (AIVSS v0.8 §3.5.2). Equals stand by name.
 */
function catalogueRank(headline: DriverInputs | undefined, kind: KindId): number {
  const driver = headline ? DRIVER_IDS.indexOf(driverOf(headline)) : 0;
  const inBand = bandRank(headline?.band) * DRIVER_IDS.length + driver;
  return inBand * KIND_IDS.length + KIND_IDS.indexOf(kind);
}

/** By name as people sort names; equal names by slug, so that the order does not depend on that of the files. */
export const compareAgentNames = (a: Outline, b: Outline): number =>
  compareNames(a.assessment.name, b.assessment.name) || (a.slug < b.slug ? -1 : 1);

/** The agents most recently judged, newest first; equal days in the order of the catalogue. */
export const newestAgents = (catalogue: Catalogue, count: number): Agent[] =>
  catalogue.agents
    .toSorted((a, b) => compareText(b.assessment.assessed, a.assessment.assessed))
    .slice(0, count);

/** Agents by band, with those that are not scored under `undefined`. */
export function countByBand(catalogue: Catalogue): { band: BandId | undefined; count: number }[] {
  return [...BAND_IDS, undefined].map((band) => ({
    band,
    count: catalogue.agents.filter((agent) => agent.band === band).length,
  }));
}

/** The agents grouped by their tag for one layer, mapped first; empty groups are left out. */
export function agentsByTag(catalogue: Catalogue, layer: LayerId) {
  return LAYER_TAG_IDS.map((tag) => ({
    tag,
    agents: catalogue.agents.filter(({ assessment }) => assessment.layers[layer] === tag),
  })).filter(({ agents }) => agents.length > 0);
}
