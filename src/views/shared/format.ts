import { itemAt } from '../../domain/lookup.ts';
import { say } from '../../words/say.ts';

/** How numbers, dates and counts are written everywhere. */

/** A coordinate of a drawing, rounded to what can be seen. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A score or CVSS base with its one decimal: `9.0`. */
export const decimal = (score: number): string => score.toFixed(1);

/** A factor score, or a sum or difference of several: `0.5`, `0.35`, `1.1`. */
export const factorScore = (score: number): string => score.toFixed(hasTenthsAlone(score) ? 1 : 2);

/** Rounds first, since a difference of binary fractions is inexact: 0.7 − 0.6 is a little less than 0.1. */
const hasTenthsAlone = (score: number): boolean => Math.round(score * 100) % 10 === 0;

/** A factor score for a column, padded so that the decimal points are aligned. */
export const scoreInColumn = (score: number): string =>
  `${factorScore(score)}${hasTenthsAlone(score) ? '\u2007' : ''}`;

/** A number with all its decimals, and at least one, as AIVSS prints them: `8.0`, `4.35`. */
export const unrounded = (number: number): string =>
  Number.isInteger(number) ? number.toFixed(1) : String(number);

/** A difference of scores: `+0.4`, `−1.2`, `0`. */
export const signed = (points: number): string =>
  points === 0 ? '0' : `${points > 0 ? '+' : '−'}${decimal(Math.abs(points))}`;

// Dates and numbers are written without `Intl`: a phone takes 40 ms to make one formatter, and pages waited for four.

const MONTHS = say(
  'January February March April May June July August September October November December',
).split(' ');

const THOUSANDS_SIGN = say('1,000').charAt(1);

/** An ISO day as people write it: `21 November 2026`. */
export const longDate = (day: string): string =>
  say('{day} {month}', { day: Number(day.slice(8)), month: monthOf(day) });

/** A day for a reader and for a machine. */
export const dayView = (day: string) => ({ day, text: longDate(day) });

/** The month of an ISO day or instant: `November 2026`. */
export const monthOf = (day: string): string =>
  `${itemAt(MONTHS, Number(day.slice(5, 7)) - 1)} ${day.slice(0, 4)}`;

/** A whole number of things: `7`, `1,000`, `41,732`. */
export const whole = (number: number): string =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS_SIGN);

/** `1 threat`, `2 threats`, `1,000 threats` */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${whole(number)} ${number === 1 ? one : many}`;

/** `50 threats of 38 agents` */
export const threatsOfAgents = (threats: number, agents: number): string =>
  say('{threats} of {agents}', {
    threats: count(threats, say('threat'), say('threats')),
    agents: count(agents, say('agent'), say('agents')),
  });

/** False in German, where a label keeps its capitals inside a sentence. */
const HAS_SMALL_LABELS = say('small inside a sentence').startsWith('small');

/** A label inside a sentence. */
export const inSentence = (label: string): string =>
  HAS_SMALL_LABELS ? label.toLowerCase() : label;

/** `one`, `one and two`, `one, two and three` */
export const listOf = (items: readonly string[], beforeLast = say(' and ')): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(beforeLast);

/** In quotation marks. */
export const quoted = (text: string): string => say('“{text}”', { text });

/** With a capital and a full stop. */
export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A difference of factor scores with its sign: `+0.5`, `−0.05`. */
export const signedFactor = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${factorScore(Math.abs(difference))}`;

/** The most characters of a sentence on lists. */
const SENTENCE_LENGTH = 220;

/** The first sentence of a text, for lists that link to the whole. */
export const firstSentence = (text: string): string =>
  shorten(/^.*?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text, SENTENCE_LENGTH);

/** A text, cut after a word to at most so many characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2));
  return `${words.replace(/[\s,;:–]+$/, '')}…`;
}
