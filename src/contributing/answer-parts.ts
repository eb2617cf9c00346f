import type { Mistake } from '../domain/diagnostic.ts';

/** Part of the content of a field: an answer to a question of the page, by its path, or why there is none. */
export type AnswerPart = readonly [path: string, answer: string] | Mistake;

/** Answers to the questions below a path; an empty text is no answer. */
export const answersAt = (path: string, answers: Readonly<Record<string, string>>): AnswerPart[] =>
  Object.entries(answers).map(([key, answer]) => [`${path}.${key}`, answer]);

/** The lines that are not empty, without the hyphens and numbers of a list, and with single spaces. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(/^(?:[-*+]|\d+[.)]) /, ''))
    .filter((line) => line !== '');

/** Splits a text from the numbers of its sources at the end: `Logs actions only. [1, 3]`. */
export function withoutCitations(text: string, sources: readonly string[]) {
  const line = text.replace(/\s+/g, ' ');
  const [, words = '', numbers = ''] = /^(.*?) ?(?:\[([\d, ]+)\])?$/.exec(line) ?? [];
  const numbersCited = numbers.split(',').flatMap((number) => Number(number) || []);
  const unknown = numbersCited.filter((number) => sources[number - 1] === undefined);
  return {
    words,
    /** Their ids. */
    sources: numbersCited.flatMap((number) => sources[number - 1] ?? []).join(' '),
    mistakes: unknown.map((number) => ({
      message: `There is no source [${number}]: the form lists ${sources.length}.`,
      help: 'Cite a source by the number of its line, counted from 1.',
    })),
  };
}
