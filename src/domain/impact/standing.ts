import type { BandId } from '../aivss/bands.ts';
import { EQUATION_IDS, type EquationId } from '../aivss/equations/index.ts';
import type { Sound } from '../assessment/checking/check.ts';
import type { Assessment } from '../assessment/format/schema.ts';
import { judge } from '../assessment/score.ts';
import { type AssessmentRecord, assemble, countByBand } from '../catalogue.ts';
import { tableOf } from '../tables.ts';

/** A score with its band; null where the agent has no scored threat. */
export type Mark = { readonly score: number; readonly band: BandId } | null;

/** Where an agent stands at one time. */
export interface Standing {
  readonly name: string;
  readonly scores: Readonly<Record<EquationId, Mark>>;
  /** Position in the catalogue, from 1. */
  readonly rank: number;
  /** How many agents are ranked. */
  readonly of: number;
}

/** Agents in one band; `null` counts those that are not scored. */
export interface BandCount {
  readonly band: BandId | null;
  readonly count: number;
}

export const markOf = (assessment: Assessment, equation: EquationId): Mark => {
  const { headline } = judge(assessment, equation);
  return headline ? { score: headline.score, band: headline.band } : null;
};

/** A catalogue in its order. */
export interface Ranking {
  readonly standingOf: (file: Sound) => Standing;
  /** Agents per band, the most severe band first and those that are not scored last. */
  readonly bands: readonly BandCount[];
}

/** Puts assessments in the order of the catalogue. Scores under the other equations are computed when asked for. */
export function rankingOf(files: readonly Sound[], equation: EquationId): Ranking {
  const catalogue = assemble(files.map(toRecord), equation);
  const ranks = new Map(catalogue.agents.map(({ path }, index) => [path, index + 1]));
  return {
    standingOf: ({ file, assessment }) => ({
      name: assessment.name,
      scores: tableOf(EQUATION_IDS, (id) => markOf(assessment, id)),
      rank: ranks.get(file.path) ?? 0,
      of: ranks.size,
    }),
    bands: countByBand(catalogue).map(({ band = null, count }) => ({ band, count })),
  };
}

/** Scores and ranks follow from the data alone, so the texts are left out. */
const toRecord = ({ file: { slug, path }, assessment }: Sound): AssessmentRecord => ({
  slug,
  path,
  assessment,
  opinions: [],
  texts() {
    throw new Error(`${path} is ranked without its texts.`);
  },
});
