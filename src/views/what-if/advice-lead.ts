import { type Advice, isControl, type Move } from '../../domain/aivss/advice.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import { say } from '../../words/say.ts';
import { scoreInWords } from '../shared/badge.ts';
import type { AdviceRow } from './advice-rows.ts';
import { stepInWords, type Titles } from './step-in-words.ts';

/** What to do first, in sentences: the smallest control that helps, and what limiting the agent takes. */
export function leadOf(
  advice: Advice,
  lower: readonly AdviceRow[],
  titles: Titles,
  contextDrives: boolean,
): string[] {
  const { now } = advice;
  if (now.band === 'none') return [say('There is no band below None.')];
  const smallestControl = lower.find((row) => row.isControl);
  const smallestLimit = lower.find(({ lever }) => lever === 'factor');
  const limiting = smallestLimit
    ? say('Limiting the agent does it too: {factors}.', { factors: rowInWords(smallestLimit) })
    : limitingInWords(advice, titles);
  return [
    smallestControl
      ? say(
          'Smallest single change that leads out of {band}: {step}. The score drops from {now} to {score} ({newBand}).',
          {
            band: BANDS[now.band].label,
            step: changeOf(smallestControl),
            now: scoreInWords(now),
            score: smallestControl.badge.score,
            newBand: smallestControl.badge.label,
          },
        )
      : nothingAlone(advice, titles),
    ...(smallestControl && smallestControl !== smallestLimit ? [limiting] : []),
    ...(contextDrives
      ? [
          say(
            'AARS is larger than the CVSS base here: what the agent can do drives the risk more than the flaw, so limit the agent first.',
          ),
        ]
      : []),
  ];
}

const changeOf = ({ change, any }: AdviceRow): string =>
  any.length > 0 ? `${change} (${any.join(', ')})` : change;

const rowInWords = (row: AdviceRow): string =>
  say('{row} brings the score to {score} ({label})', {
    row: changeOf(row),
    score: row.badge.score,
    label: row.badge.label,
  });

const moveInWords = ({ steps }: Move, titles: Titles): string =>
  steps.map((step) => stepInWords(step, titles)).join(say(' with '));

function nothingAlone({ now, single, pair, floor, keepsOwn }: Advice, titles: Titles): string {
  const alone = say('No single change that people can make lowers the band.');
  if (pair)
    return say('{alone} Two together do, such as {steps}. The score would be {score}.', {
      alone,
      steps: moveInWords(pair, titles),
      score: scoreInWords(pair),
    });
  const biggest = single.find((one) => isControl(one) && one.score < now.score);
  const drop = biggest
    ? say(' The biggest drop: {step}, to {score}.', {
        step: moveInWords(biggest, titles),
        score: scoreInWords(biggest),
      })
    : '';
  return say('{alone}{drop} With {keepsOwn} the score is {floor}.', {
    alone,
    drop,
    keepsOwn: floorInWords(keepsOwn),
    floor: scoreInWords(floor),
  });
}

/** All factors at 0, in words. Those that a threat sets for itself cannot be lowered on the agent. */
const floorInWords = (keepsOwn: boolean): string =>
  keepsOwn
    ? say('the agent’s ten factors at 0, where a threat keeps its own,')
    : say('all ten factors at 0');

/** What it takes to lower the band by limiting the agent, where no single factor is enough. */
function limitingInWords({ now, factorPair, floor, keepsOwn }: Advice, titles: Titles): string {
  if (factorPair)
    return say('Limiting the agent takes two factors, such as {factors}: {score}.', {
      factors: moveInWords(factorPair, titles),
      score: scoreInWords(factorPair),
    });
  return floor.band === now.band
    ? say('Limiting the agent is not enough. With {keepsOwn} the score is still {floor}.', {
        keepsOwn: floorInWords(keepsOwn),
        floor: scoreInWords(floor),
      })
    : say(
        'Lowering one or two factors does not lead out of {band}. With {keepsOwn} the score is {floor}.',
        {
          band: BANDS[now.band].label,
          keepsOwn: floorInWords(keepsOwn),
          floor: scoreInWords(floor),
        },
      );
}
