import type { Mistake } from '../domain/diagnostic.ts';

/** Part of what a field says: an answer to a question of the page, by its path, or why there is none. */
export type Said = readonly [path: string, answer: string] | Mistake;

/** Answers below a path, blank where there is none. */
export const below = (at: string, answers: Readonly<Record<string, string>>): Said[] =>
  Object.entries(answers).map(([key, answer]) => [`${at}.${key}`, answer]);

/** The lines that say something, without the hyphens and numbers of a list, and with single blanks. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(/^(?:[-*+]|\d+[.)]) /, ''))
    .filter((line) => line !== '');

/** A text without the numbers of its sources, which stand at the end: `Logs actions only. [1, 3]`. */
export function cited(text: string, sources: readonly string[]) {
  const line = text.replace(/\s+/g, ' ');
  const [, words = '', numbers = ''] = /^(.*?) ?(?:\[([\d, ]+)\])?$/.exec(line) ?? [];
  const asked = numbers.split(',').flatMap((number) => Number(number) || []);
  const unknown = asked.filter((number) => sources[number - 1] === undefined);
  return {
    words,
    /** Their ids. */
    sources: asked.flatMap((number) => sources[number - 1] ?? []).join(' '),
    mistakes: unknown.map((number) => ({
      message: `There is no source [${number}]: the form lists ${sources.length}.`,
      help: 'Cite a source by the number of its line, counted from 1.',
    })),
  };
}
