import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTOR_MEANINGS } from '../../domain/aivss/factor-meanings.ts';
import {
  FACTOR_IDS,
  FACTOR_SETS,
  FACTORS,
  type Factor,
  type FactorId,
  RUBRIC_LEVELS,
  TENTH_FACTOR_IDS,
} from '../../domain/aivss/factors.ts';
import { risksWeighedBy } from '../../domain/aivss/weighty-factors.ts';
import type { FactorStandings, LevelCount } from '../../domain/factor-standings.ts';
import { say } from '../../words/say.ts';
import { factorScore, whole } from '../shared/format.ts';
import { factorPath } from '../shared/paths.ts';
import { stepView } from './factor-step-view.ts';
import { type HistogramColumn, histogramOf } from './histogram.ts';

/** A factor in a few words, as the list of factors shows it. */
export function factorSummary({ id, agents, levels }: FactorStandings) {
  const highest = Math.max(1, ...levels.map((level) => level.count));
  return {
    ...factorName(id),
    total: agents.length,
    levels: levels.map((level) => ({
      level: level.level,
      score: level.score === undefined ? undefined : factorScore(level.score),
      count: level.count,
      /** Height of the bar, in hundredths of the highest of the factor. */
      bar: level.count === 0 ? 0 : Math.max(4, Math.round((level.count * 100) / highest)),
    })),
  };
}

/** The names of a factor, its question and the path of its page. */
export function factorName(id: FactorId) {
  const { label, question, v08, v05 }: Factor = FACTORS[id];
  return {
    id,
    label,
    question,
    path: factorPath(id),
    names: [
      v08 ? `v0.8: ${v08.name}` : say('not a factor of v0.8'),
      v05 ? `v0.5: ${v05}` : say('not a factor of v0.5'),
    ],
  };
}

/** What the page of a factor says apart from its agents. */
export function factorView(standings: FactorStandings, headline: EquationId) {
  const { id, agents, levels } = standings;
  const index = FACTOR_IDS.indexOf(id);
  const neighbour = (other: FactorId | undefined) => other && factorName(other);
  return {
    ...factorName(id),
    meaning: FACTOR_MEANINGS[id],
    tenth: tenthOf(id),
    risks: risksWeighedBy(id).map((risk) => CORE_RISKS[risk].label),
    rubric: RUBRIC_LEVELS.map(({ score, label }, place) => ({
      score: factorScore(score),
      level: label,
      meaning: FACTORS[id].rubric[place],
    })),
    total: agents.length,
    histogram: histogramOf(levels.map(columnOf), countsInWords(levels)),
    levels: levels.map((level) => ({
      level: level.level,
      isBetween: level.score === undefined,
      count: level.count,
      scores: scoresOf(level),
    })),
    step: stepView(headline),
    before: neighbour(FACTOR_IDS[index - 1]),
    after: neighbour(FACTOR_IDS[index + 1]),
  };
}
export type FactorPageView = ReturnType<typeof factorView>;

/** The two published sets of ten differ in one factor: the set that has this one, and what the other set has instead. */
function tenthOf(id: FactorId) {
  const otherTenth = TENTH_FACTOR_IDS.find((tenth) => tenth !== id);
  const isTenth = TENTH_FACTOR_IDS.some((tenth) => tenth === id);
  if (!isTenth || !otherTenth) return undefined;
  const setWith = (tenth: FactorId) =>
    Object.entries(FACTOR_SETS).find(([, set]) => set.tenth === tenth)?.[0] ?? '';
  return { set: setWith(id), otherSet: setWith(otherTenth), other: factorName(otherTenth) };
}

/** The score of a level, or every score between two levels with its count. */
const scoresOf = ({ score, values }: LevelCount): string =>
  score === undefined
    ? values.map((value) => `${factorScore(value.score)}\u00a0(${whole(value.count)})`).join(', ')
    : factorScore(score);

const columnOf = ({ level, score, count }: LevelCount): HistogramColumn => ({
  count,
  labels: score === undefined ? [say('between')] : [factorScore(score), level],
  isMinor: score === undefined,
});

const countsInWords = (levels: readonly LevelCount[]): string =>
  `${levels.map(({ level, count }) => `${level} ${whole(count)}`).join(', ')}.`;
