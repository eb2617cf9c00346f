import {
  type Advice,
  advise,
  isConstraint,
  isControl,
  type Move,
  type Outcome,
} from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTORS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import type { Lever, Step } from '../../domain/aivss/steps.ts';
import { exposureOf, isScored, type Judgement } from '../../domain/assessment/score.ts';
import { decimal, factorScore } from '../format.ts';
import { type BadgeView, badgeOf } from '../score-view.ts';

/** A change of one judgement, or of one of several that do the same. */
export interface AdviceRow {
  readonly change: string;
  /** The factors of which any one will do; empty where there is one. */
  readonly any: readonly string[];
  readonly lever: Lever;
  readonly isControl: boolean;
  readonly badge: BadgeView;
  /** How far the headline moves: `−0.5`. */
  readonly moves: string;
}

/** What would lower the headline, in words and rows. */
export interface AdviceView {
  readonly lead: readonly string[];
  /** Changes that lower the band, the smallest first. */
  readonly lower: readonly AdviceRow[];
  /** Changes that move the headline inside its band, which by itself says nothing of priority. */
  readonly inside: readonly AdviceRow[];
  readonly band: string;
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
    lead: leadOf(advice, lower, titles, isContextDriven(judgement)),
    ...{ lower, inside, band: BANDS[advice.now.band].label },
  };
}

const isContextDriven = ({ headline }: Judgement): boolean =>
  headline?.flags.includes('context-driven') ?? false;

type Titles = ReadonlyMap<string, string>;

/** Factors that lead to the same headline stand in one row. What moves nothing is left out. */
function rowsOf(moves: readonly Move[], { now }: Advice, titles: Titles): AdviceRow[] {
  const moving = moves.filter(({ score }) => score !== now.score);
  return [...Map.groupBy(moving, likeness).values()].map((alike) => {
    const [move] = alike as [Move];
    const { change, any } = inOneRow(smallestOfEach(alike), titles);
    return {
      ...{ change, any, isControl: isControl(move), badge: badgeOf(move) },
      lever: (move.steps[0] as Step).lever,
      moves: `−${decimal((now.score * 10 - move.score * 10) / 10)}`,
    };
  });
}

const likeness = ({ steps: [step], score }: Move): string =>
  step?.lever === 'factor' ? String(score) : JSON.stringify(step);

/** A factor need not go further down than to where it has the same effect. */
const smallestOfEach = (alike: readonly Move[]): Step[] =>
  alike
    .flatMap(({ steps }) => steps)
    .filter((step, index, all) => all.findIndex((other) => sameLever(step, other)) === index);

const sameLever = (a: Step, b: Step): boolean =>
  a.lever === 'factor' && b.lever === 'factor' ? a.factor === b.factor : a === b;

function inOneRow(steps: readonly Step[], titles: Titles): Pick<AdviceRow, 'change' | 'any'> {
  const [first] = steps as [Step];
  if (steps.length === 1) return { change: stepInWords(first, titles), any: [] };
  const factors = steps.filter((step) => step.lever === 'factor');
  const ways = new Set(factors.map(fromTo));
  return ways.size === 1
    ? {
        change: `any one of ${factors.length} factors from ${[...ways][0]}`,
        any: factors.map(({ factor }) => FACTORS[factor].label),
      }
    : {
        change: `any one of ${factors.length} factors`,
        any: factors.map((step) => `${FACTORS[step.factor].label} from ${fromTo(step)}`),
      };
}

const fromTo = ({ from, to }: { from: number; to: number }): string =>
  `${factorScore(from)} to ${factorScore(to)}`;

function stepInWords(step: Step, titles: Titles): string {
  switch (step.lever) {
    case 'factor':
      return `${FACTORS[step.factor].label} from ${fromTo(step)}`;
    case 'one-mitigation':
      return `a ${MITIGATION[step.mitigation].label.toLowerCase()} mitigation of “${titles.get(step.threat)}”`;
    case 'every-mitigation':
      return `a ${MITIGATION[step.mitigation].label.toLowerCase()} mitigation of every threat`;
    case 'exploit-maturity':
      return `${EXPLOIT_MATURITY[step.exploitMaturity].label} as the exploit maturity of every threat`;
    default:
      return step satisfies never;
  }
}

const mark = ({ score, band }: Outcome): string => `${decimal(score)} ${BANDS[band].label}`;

function leadOf(
  advice: Advice,
  lower: readonly AdviceRow[],
  titles: Titles,
  contextDrives: boolean,
): string[] {
  const { now } = advice;
  if (now.band === 'none') return ['There is no band below None.'];
  const least = lower.find((row) => row.isControl);
  const factors = lower.find(({ lever }) => lever === 'factor');
  const ofTheAgent = factors
    ? `Constraining the agent does it too: ${rowInWords(factors)}.`
    : constraint(advice, titles);
  return [
    least
      ? `The smallest single change that lowers the band: ${rowInWords(least)}, instead of ${mark(now)}.`
      : nothingAlone(advice, titles),
    ...(least && least !== factors ? [ofTheAgent] : []),
    ...(contextDrives
      ? [
          'AARS is larger than the CVSS base here: what the agent can do drives the risk more than the flaw, so constrain the agent first.',
        ]
      : []),
  ];
}

function rowInWords({ change, any, badge }: AdviceRow): string {
  const which = any.length > 0 ? ` (${any.join(', ')})` : '';
  return `${change}${which} makes the headline ${badge.score} ${badge.label}`;
}

const inWords = ({ steps }: Move, titles: Titles): string =>
  steps.map((step) => stepInWords(step, titles)).join(' with ');

function nothingAlone({ now, single, pair, floor }: Advice, titles: Titles): string {
  const alone = 'No single change that people can make lowers the band.';
  if (pair)
    return `${alone} Two together do, such as ${inWords(pair, titles)}. The headline would be ${mark(pair)}.`;
  const biggest = single.find((one) => isControl(one) && one.score < now.score);
  const drop = biggest
    ? ` The biggest drop comes of this: ${inWords(biggest, titles)} (${mark(biggest)}).`
    : '';
  return `${alone}${drop} With all ten factors at 0 the headline is ${mark(floor)}.`;
}

/** What it takes to do it by constraining the agent, where no single factor is enough. */
function constraint({ now, pair, floor }: Advice, titles: Titles): string {
  if (pair && isConstraint(pair))
    return `Constraining the agent takes two factors, such as ${inWords(pair, titles)} (${mark(pair)}).`;
  return floor.band === now.band
    ? `Constraining the agent alone cannot lower the band: with all ten factors at 0 the headline is still ${mark(floor)}.`
    : `Constraining the agent takes more than two factors; with all ten at 0 the headline is ${mark(floor)}.`;
}
