import type { Agent } from '../domain/catalogue.ts';
import { LAYER_TAGS, layersIn } from '../domain/maestro/layers.ts';
import { badgeOf } from '../views/shared/badge.ts';
import { BAND_FILLS } from '../views/shared/band-fills.ts';
import { decimal, inSentence } from '../views/shared/format.ts';
import { escapeMarkup } from '../words/escape.ts';
import { say } from '../words/say.ts';

/** A badge for pages of other sites: what it says, and in which colour. */

const LABEL = say('threat model');

/** One set of colours, because a badge is the same picture on light and dark pages. */
const COLOURS = { ...BAND_FILLS, 'not-scored': BAND_FILLS.none };

/** `Critical, AIVSS 9.5 · uncertain 2, not read 1 of 7` */
export function badgeMessage({ assessment, judgement, coverage }: Agent): string {
  const { label } = badgeOf(judgement.headline);
  const verdict = judgement.headline
    ? say('{label}, AIVSS {score}', { label, score: decimal(judgement.headline.score) })
    : say('not scored');
  const doubts = (['uncertain', 'not-read'] as const)
    .filter((tag) => coverage[tag] > 0)
    .map((tag) => `${inSentence(LAYER_TAGS[tag].label)} ${coverage[tag]}`);
  return doubts.length > 0
    ? say('{verdict} · {doubts} of {layers}', {
        verdict,
        doubts: doubts.join(', '),
        layers: layersIn(assessment.maestro).length,
      })
    : verdict;
}

/** `/agents/<slug>/badge.json`: the data from which other services draw a badge. */
export const badgeJson = (agent: Agent) => ({
  schemaVersion: 1,
  label: LABEL,
  message: badgeMessage(agent),
  color: COLOURS[badgeOf(agent.judgement.headline).band].slice(1),
});

/** In pixels: the average width of a character, the space on each side of a text, and the height of the badge. */
const CHARACTER = 6.6;
const PADDING = 8;
const HEIGHT = 20;

/** `/agents/<slug>/badge.svg`: the same as a picture. */
export function badgeSvg(agent: Agent): string {
  const message = badgeMessage(agent);
  const widthOf = (text: string) => Math.ceil(text.length * CHARACTER + 2 * PADDING);
  const [labelWidth, messageWidth] = [widthOf(LABEL), widthOf(message)];
  const width = labelWidth + messageWidth;
  const { band } = badgeOf(agent.judgement.headline);
  const words = escapeMarkup(`${LABEL}: ${message}`);
  const textElement = (middle: number, text: string, length: number): string =>
    `<text x="${middle}" y="14" textLength="${length - 2 * PADDING}">${escapeMarkup(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${words}">`,
    `<title>${words}</title>`,
    `<rect width="${width}" height="${HEIGHT}" rx="3" fill="#3a3f47"/>`,
    `<path d="M${labelWidth} 0h${messageWidth - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${labelWidth}z" fill="${COLOURS[band]}"/>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    textElement(labelWidth / 2, LABEL, labelWidth),
    textElement(labelWidth + messageWidth / 2, message, messageWidth),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
