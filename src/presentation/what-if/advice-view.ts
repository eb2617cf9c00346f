import {
  type Advice,
  advise,
  isConstraint,
  isControl,
  type Move,
} from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import type { Step } from '../../domain/aivss/steps.ts';
import { exposureOf, isScored, type Judgement } from '../../domain/assessment/score.ts';
import { decimal, factorScore } from '../format.ts';
import { type BadgeView, badgeOf } from '../score-view.ts';

/** A change of one judgement, or of one of several that do the same. */
export interface AdviceRow {
  readonly change: string;
  /** The factors of which any one will do; empty where there is one. */
  readonly any: readonly string[];
  readonly isControl: boolean;
  readonly badge: BadgeView;
  /** How far the headline moves: `−0.5`. */
  readonly moves: string;
}

/** What would lower the headline, in words and rows. */
export interface AdviceView {
  readonly lead: readonly string[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly AdviceRow[] }[];
}

/** @returns undefined where the agent is not scored */
export function adviceView(judgement: Judgement, id: EquationId): AdviceView | undefined {
  const advice = advise(exposureOf(judgement), id);
  if (!advice) return undefined;
  const titles = new Map(judgement.threats.filter(isScored).map((one) => [one.id, one.title]));
  const [lower, inside] = [true, false].map((lowers) =>
    rowsOf(
      advice.single.filter(({ lowersBand }) => lowersBand === lowers),
      advice,
      titles,
    ),
  );
  return {
    lead: leadOf(advice, titles, judgement.headline?.flags.includes('context-driven') ?? false),
    groups: [
      { label: 'Lowers the band', rows: lower ?? [] },
      { label: `Stays ${BANDS[advice.now.band].label}`, rows: inside ?? [] },
    ].filter(({ rows }) => rows.length > 0),
  };
}

type Titles = ReadonlyMap<string, string>;

/** Factors that do the same stand in one row. What moves nothing is left out. */
function rowsOf(moves: readonly Move[], { now }: Advice, titles: Titles): AdviceRow[] {
  const moving = moves.filter(({ score }) => score !== now.score);
  return [...Map.groupBy(moving, likeness).values()].map((alike) => {
    const [move] = alike as [Move];
    const [step] = move.steps as [Step];
    const any = alike.length > 1 ? alike.map(({ steps }) => nameOf(steps[0] as Step)) : [];
    return {
      change:
        any.length > 1 && step.lever === 'factor'
          ? `Any one of ${any.length} factors from ${fromTo(step)}`
          : stepInWords(step, titles),
      any,
      isControl: isControl(move),
      badge: badgeOf(move),
      moves: `−${decimal((now.score * 10 - move.score * 10) / 10)}`,
    };
  });
}

const likeness = ({ steps, score }: Move): string => {
  const [step] = steps as [Step];
  return step.lever === 'factor' ? `${step.from} ${step.to} ${score}` : JSON.stringify(step);
};

const nameOf = (step: Step): string => (step.lever === 'factor' ? FACTORS[step.factor].label : '');
const fromTo = ({ from, to }: { from: number; to: number }): string =>
  `${factorScore(from)} to ${factorScore(to)}`;

function stepInWords(step: Step, titles: Titles): string {
  switch (step.lever) {
    case 'factor':
      return `${FACTORS[step.factor].label} from ${fromTo(step)}`;
    case 'one-mitigation':
      return `Mitigation of “${titles.get(step.threat)}”: ${MITIGATION[step.mitigation].label.toLowerCase()}`;
    case 'every-mitigation':
      return `Mitigation of every threat: ${MITIGATION[step.mitigation].label.toLowerCase()}`;
    case 'exploit-maturity':
      return `Exploit maturity of every threat: ${EXPLOIT_MATURITY[step.exploitMaturity].label}`;
    default:
      return step satisfies never;
  }
}

const mark = ({ score, band }: Pick<Move, 'score' | 'band'>): string =>
  `${decimal(score)} ${BANDS[band].label}`;

function leadOf(advice: Advice, titles: Titles, isContextDriven: boolean): string[] {
  const { now, single } = advice;
  if (now.band === 'none') return ['There is no band below None.'];
  const least = single.find((one) => one.lowersBand && isControl(one));
  return [
    least
      ? `The smallest single change that lowers the band: ${inWords(least, titles)}. The headline would be ${mark(least)} instead of ${mark(now)}.`
      : nothingAlone(advice, titles),
    ...(least && !isConstraint(least) ? [constraint(advice, titles)] : []),
    ...(isContextDriven
      ? [
          'AARS is larger than the CVSS base here: what the agent can do drives the risk more than the flaw, so constrain the agent first.',
        ]
      : []),
  ];
}

const inWords = ({ steps }: Move, titles: Titles): string =>
  steps.map((step) => stepInWords(step, titles)).join(', and ');

function nothingAlone({ now, single, pair, floor }: Advice, titles: Titles): string {
  const alone = 'No single change that people can make lowers the band.';
  if (pair)
    return `${alone} Two together do: ${inWords(pair, titles)}. The headline would be ${mark(pair)}.`;
  const biggest = single.find((one) => isControl(one) && one.score < now.score);
  const drop = biggest
    ? ` The biggest drop comes of this: ${inWords(biggest, titles)} (${mark(biggest)}).`
    : '';
  return `${alone}${drop} With all ten factors at 0 the headline is ${mark(floor)}.`;
}

/** What it takes to do it by constraining the agent, where a mitigation is the smaller change. */
function constraint({ now, single, pair, floor }: Advice, titles: Titles): string {
  const one = single.find((move) => move.lowersBand && isConstraint(move));
  if (one) return `Constraining the agent does it too: ${inWords(one, titles)} (${mark(one)}).`;
  if (pair && isConstraint(pair))
    return `Constraining the agent takes two factors: ${inWords(pair, titles)} (${mark(pair)}).`;
  return floor.band === now.band
    ? `Constraining the agent alone cannot lower the band: with all ten factors at 0 the headline is still ${mark(floor)}.`
    : `Constraining the agent takes more than two factors; with all ten at 0 the headline is ${mark(floor)}.`;
}
