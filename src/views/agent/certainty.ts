import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import type { OffRubric } from '../../domain/aivss/snap.ts';
import { type RubricRange, rubricRange } from '../../domain/assessment/format/rubric-range.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { EVIDENCE_BASES } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { LAYER_TAG_IDS, type LayerTag } from '../../domain/maestro/layers.ts';
import { type BadgeView, badgeOf } from '../shared/badge.ts';
import { count, listOf, longDate } from '../shared/format.ts';

/** How certain a score is, for readers to judge: shown next to the score. */
export interface CertaintyView {
  /** What was read. */
  readonly subject: string;
  readonly range: RangeView;
  /** Where the base comes from; absent without a score. */
  readonly base: string | undefined;
  /** Layers by tag; tags that no layer has are left out. */
  readonly coverage: readonly { readonly tag: LayerTag; readonly count: number }[];
  readonly basis: { readonly label: string; readonly meaning: string };
  readonly assessed: DayView;
  readonly reviewBy: DayView;
  /** Absent where it was not compared since the judgement. */
  readonly compared: DayView | undefined;
}

interface DayView {
  readonly day: string;
  readonly text: string;
}

interface RangeView {
  /** Lowest and highest, one where they are the same; none without a score or with nothing to move. */
  readonly ends: readonly BadgeView[];
  readonly text: string;
}

/** @param compared the day on which its evidence was last compared with what is public */
export function certaintyOf(agent: Agent, equation: EquationId, compared?: string): CertaintyView {
  const { assessment, judgement, coverage } = agent;
  const flags = judgement.headline?.flags;
  return {
    subject: subjectInWords(assessment.subject),
    range: rangeView(rubricRange(judgement, equation), agent),
    base:
      flags &&
      (flags.includes('estimated-base')
        ? 'Estimated: a number, no vector'
        : 'Computed from a full vector'),
    coverage: LAYER_TAG_IDS.map((tag) => ({ tag, count: coverage[tag] })).filter(
      (tagged) => tagged.count > 0,
    ),
    basis: EVIDENCE_BASES[assessment.basis],
    assessed: dayView(assessment.assessed),
    reviewBy: dayView(agent.reviewBy),
    compared: compared && compared >= assessment.assessed ? dayView(compared) : undefined,
  };
}

/** `2.1.0 of 2 November 2026, commit 64a49f3, default configuration`, of what the assessment says. */
function subjectInWords(subject: Assessment['subject']): string {
  const { version, commit, released, mode } = subject ?? {};
  const parts = [
    [version, released && `of ${longDate(released)}`].filter(Boolean).join(' '),
    commit && `commit ${commit.slice(0, SHORT_COMMIT)}`,
    mode,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Not stated.';
}

/** As git shows a commit in short. */
const SHORT_COMMIT = 7;

const dayView = (day: string): DayView => ({ day, text: longDate(day) });

function rangeView(range: RubricRange | undefined, { judgement, band }: Agent): RangeView {
  if (!range) return { ends: [], text: withoutScore(judgement.factors) };
  const what = offInWords(range.off);
  if (what === undefined)
    return { ends: [], text: 'One value: every judgement sits on a level of the rubric.' };
  const low = badgeOf(range.low);
  const isSure = range.low.band === band && range.high.band === band;
  return {
    ends: range.low.score === range.high.score ? [low] : [low, badgeOf(range.high)],
    text: `With ${what} moved down or up to the rubric. ${isSure ? 'The band holds.' : 'The band may be another.'}`,
  };
}

function withoutScore(factors: Agent['judgement']['factors']): string {
  const ten = factors.filter(({ counts }) => counts);
  const off = ten.filter(({ onRubric }) => !onRubric).length;
  if (off === 0) return 'None without a score. Every factor sits on the rubric.';
  return `None without a score. ${off} of ${ten.length} factors ${off === 1 ? 'is' : 'are'} off the rubric.`;
}

/** More than so many factors are counted instead of named. */
const NAMED = 2;

/** `Dynamic Tool Use and ThM`; undefined where nothing is off the rubric. */
function offInWords({
  factors,
  threatMultiplier,
  mitigationFactor,
}: OffRubric): string | undefined {
  const named =
    factors.length > NAMED
      ? [count(factors.length, 'factor')]
      : factors.map((id) => FACTORS[id].label);
  const all = [
    ...named,
    ...(threatMultiplier ? ['ThM'] : []),
    ...(mitigationFactor ? ['Mitigation_Factor'] : []),
  ];
  return all.length > 0 ? listOf(all) : undefined;
}
