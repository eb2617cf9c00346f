import { TO_WRITE } from '../domain/assessment/rules/placeholders.ts';
import { LAYER_TAGS } from '../domain/maestro/layers.ts';
import type { ListedLayer } from './listing.ts';

/** Texts in the place of the sentences of a listing, which belong to others and are not taken over. */

export const placeholderSummary = (name: string): string =>
  `${name}, taken over from a listing; ${TO_WRITE.summary}`;

export function placeholderText({ tag, gap }: ListedLayer): string {
  if (gap === 'cut') return `The listing that was read ends before this layer. ${TO_WRITE.layer}`;
  if (gap === 'absent')
    return `The listing that was read has no text on this layer. ${TO_WRITE.layer}`;
  const label = LAYER_TAGS[tag].label.toLowerCase();
  return `The listing's text on this layer, which it tags as ${label}, was left out. ${TO_WRITE.layer}`;
}

/** The lengths of a summary, in characters. */
export const SUMMARY_MAX = 300;
export const SUMMARY_MIN = 20;

/** A text of at most `max` characters, cut at a word and with an ellipsis. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const end = kept.lastIndexOf(' ');
  return `${kept
    .slice(0, end > max / 2 ? end : kept.length)
    .toWellFormed()
    .trimEnd()}…`;
}

const SPECIAL = /[\\`*_{}[\]<|~@]|^[-+=>#]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\.|(?<=^\d+)[.)]/gi;

/** Markdown that shows a sentence as it is: nothing in it becomes markup, a link or an MDX expression. */
export function toMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(SPECIAL, '\\$&')))
    .join('')
    .replace(/^(?:import|export)\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
