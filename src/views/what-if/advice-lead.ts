import {
  type Advice,
  type ChangedHeadline,
  isControl,
  type Move,
} from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import { decimal } from '../shared/format.ts';
import type { AdviceRow } from './advice-rows.ts';
import { stepInWords, type Titles } from './step-in-words.ts';

const mark = ({ score, band }: ChangedHeadline): string =>
  `${decimal(score)} (${BANDS[band].label})`;

/** What to do first, in sentences: people's control where one helps, and what constraining the agent takes. */
export function leadOf(
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
    ? `Limiting the agent does it too: ${rowInWords(factors)}.`
    : constraint(advice, titles);
  return [
    least
      ? `Quickest way out of ${BANDS[now.band].label}: ${whatOf(least)}. The score drops from ${mark(now)} to ${least.badge.score} (${least.badge.label}).`
      : nothingAlone(advice, titles),
    ...(least && least !== factors ? [ofTheAgent] : []),
    ...(contextDrives
      ? [
          'AARS is larger than the CVSS base here: what the agent can do drives the risk more than the flaw, so limit the agent first.',
        ]
      : []),
  ];
}

const whatOf = ({ change, any }: AdviceRow): string =>
  any.length > 0 ? `${change} (${any.join(', ')})` : change;

const rowInWords = (row: AdviceRow): string =>
  `${whatOf(row)} brings the score to ${row.badge.score} (${row.badge.label})`;

const inWords = ({ steps }: Move, titles: Titles): string =>
  steps.map((step) => stepInWords(step, titles)).join(' with ');

function nothingAlone({ now, single, pair, floor, keepsOwn }: Advice, titles: Titles): string {
  const alone = 'No single change that people can make lowers the band.';
  if (pair)
    return `${alone} Two together do, such as ${inWords(pair, titles)}. The score would be ${mark(pair)}.`;
  const biggest = single.find((one) => isControl(one) && one.score < now.score);
  const drop = biggest
    ? ` The biggest drop: ${inWords(biggest, titles)}, to ${mark(biggest)}.`
    : '';
  return `${alone}${drop} With ${tenAtZero(keepsOwn)} the score is ${mark(floor)}.`;
}

/** Factors that a threat sets for itself are not the agent's to lower. */
const tenAtZero = (keepsOwn: boolean): string =>
  keepsOwn ? 'the agent’s ten factors at 0, where a threat keeps its own,' : 'all ten factors at 0';

/** What it takes to do it by constraining the agent, where no single factor is enough. */
function constraint({ now, factorPair, floor, keepsOwn }: Advice, titles: Titles): string {
  if (factorPair)
    return `Limiting the agent takes two factors, such as ${inWords(factorPair, titles)}: ${mark(factorPair)}.`;
  return floor.band === now.band
    ? `Limiting the agent is not enough. With ${tenAtZero(keepsOwn)} the score is still ${mark(floor)}.`
    : `Limiting the agent takes more than two factors. With ${tenAtZero(keepsOwn)} the score is ${mark(floor)}.`;
}
