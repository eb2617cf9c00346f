import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import type { OffRubric } from '../../domain/aivss/snap.ts';
import { rubricRange } from '../../domain/assessment/format/rubric-range.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { LAYER_TAG_IDS } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { badgeOf } from '../shared/badge.ts';
import { count, dayView, listOf } from '../shared/format.ts';
import { subjectInWords } from './subject.ts';

/** @param compared the day on which the evidence was last compared with its public sources */
export function certaintyOf(agent: Agent, equation: EquationId, compared?: string) {
  const { assessment, judgement, coverage } = agent;
  const flags = judgement.headline?.flags;
  const subject = subjectInWords(assessment.subject);
  return {
    /** What was read. */
    subject: subject === undefined ? say('Not stated.') : `${subject}.`,
    range: rangeView(rubricRange(judgement, equation), agent),
    /** Where the base comes from; absent without a score. */
    base:
      flags &&
      (flags.includes('estimated-base')
        ? say('Estimated: a number, no vector')
        : say('Computed from a full vector')),
    /** Layers by tag; tags that no layer has are left out. */
    coverage: LAYER_TAG_IDS.map((tag) => ({ tag, count: coverage[tag] })).filter(
      (tagged) => tagged.count > 0,
    ),
    basis: EVIDENCE_BASES[assessment.basis],
    assessed: dayView(assessment.assessed),
    reviewBy: dayView(agent.reviewBy),
    /** Absent where the evidence was not compared since the judgement. */
    compared: compared && compared >= assessment.assessed ? dayView(compared) : undefined,
  };
}
export type CertaintyView = ReturnType<typeof certaintyOf>;

function rangeView(range: ReturnType<typeof rubricRange>, { judgement, band }: Agent) {
  if (!range) return { ends: [], text: rangeWithoutScore(judgement.factors) };
  const offRubric = offRubricInWords(range.off);
  if (offRubric === undefined)
    return {
      ends: [],
      text: say('A single value, since every judgement is a level of the rubric.'),
    };
  const low = badgeOf(range.low);
  const isSure = range.low.band === band && range.high.band === band;
  return {
    /** The lowest and the highest score, or one where they are equal. */
    ends: range.low.score === range.high.score ? [low] : [low, badgeOf(range.high)],
    text: isSure
      ? say('With {what} moved down or up to the rubric. The band holds.', { what: offRubric })
      : say('With {what} moved down or up to the rubric. The band may be another.', {
          what: offRubric,
        }),
  };
}

function rangeWithoutScore(factors: Agent['judgement']['factors']): string {
  const counted = factors.filter(({ counts }) => counts);
  const off = counted.filter(({ onRubric }) => !onRubric).length;
  if (off === 0) return say('None without a score. Every factor sits on the rubric.');
  return off === 1
    ? say('None without a score. {off} of {ten} factors is off the rubric.', {
        off,
        ten: counted.length,
      })
    : say('None without a score. {off} of {ten} factors are off the rubric.', {
        off,
        ten: counted.length,
      });
}

/** More factors than this are counted instead of named. */
const MOST_NAMED_FACTORS = 2;

/** `Dynamic Tool Use and ThM`; undefined where nothing is off the rubric. */
function offRubricInWords({
  factors,
  threatMultiplier,
  mitigationFactor,
}: OffRubric): string | undefined {
  const factorNames =
    factors.length > MOST_NAMED_FACTORS
      ? [count(factors.length, say('factor'), say('factors'))]
      : factors.map((id) => FACTORS[id].label);
  const parts = [
    ...factorNames,
    ...(threatMultiplier ? ['ThM'] : []),
    ...(mitigationFactor ? ['Mitigation_Factor'] : []),
  ];
  return parts.length > 0 ? listOf(parts) : undefined;
}
