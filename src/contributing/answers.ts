import { closest } from '../domain/closest.ts';
import type { Mistake } from '../domain/diagnostic.ts';
import { isSlug, toSlug } from '../domain/slug.ts';
import { parsedAddress } from '../domain/web-address.ts';
import type { FieldId } from './fields.ts';

/** Something that keeps a filled form from becoming an assessment. */
export interface FormProblem extends Mistake {
  readonly field: FieldId;
}

/** A part of the data, or what is wrong with the answer. */
export interface FormAnswer<T> {
  readonly value: T;
  readonly problems: readonly FormProblem[];
}

/** The id that an option begins with: `agent: Pursues a goal …`. */
export function readChoice(
  field: FieldId,
  answer: string | undefined,
  ids: readonly string[],
): FormAnswer<string | undefined> {
  if (answer === undefined) return { value: undefined, problems: [] };
  const word = answer.split(/[:\s]/)[0] ?? '';
  if (ids.includes(word)) return { value: word, problems: [] };
  const message = `"${word}" is none of the choices.`;
  return { value: undefined, problems: [{ field, message, help: allowedHelp(word, ids) }] };
}

/** What may be written in the place of a word that is none of some, the nearest of them first. */
export function allowedHelp(word: string, ids: readonly string[]): string {
  const guess = closest(word, ids);
  return `${guess ? `Did you mean "${guess}"? ` : ''}Allowed: ${ids.join(', ')}.`;
}

export interface FormSource {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly accessed: string | undefined;
}

/** One source on each line: the address, then the title. Numbers and hyphens of a list are passed over. */
export function readSources(
  answer: string | undefined,
  accessed: string | undefined,
): FormAnswer<FormSource[]> {
  const taken = new Set<string>();
  const problems: FormProblem[] = [];
  const value = answerLines(answer).flatMap((line, index) => {
    const [, url, rest] =
      /^(?:[-*+]\s+|\d+[.)]\s+)?<?(https?:\/\/[^\s<>]*[^\s<>.,;:!?])[.,;:!?]*>?[.,;:]?\s*(.*)$/i.exec(
        line,
      ) ?? [];
    const address = url === undefined ? undefined : parsedAddress(url);
    if (url === undefined || !address) {
      problems.push({
        field: 'sources',
        message: `Line ${index + 1} of the sources does not begin with a web address: "${line}".`,
        help: 'Write the address and then the title: https://example.org/docs Example documentation.',
      });
      return [];
    }
    const title = rest?.replace(/^[-–—:|]\s*/, '') || address.hostname;
    return [{ id: freeId(title, taken), title, url, accessed }];
  });
  return { value, problems };
}

function freeId(title: string, taken: Set<string>): string {
  const wanted = toSlug(title).slice(0, 30).replace(/-+$/, '') || 'source';
  const id = [wanted, ...Array.from({ length: 99 }, (_, index) => `${wanted}-${index + 2}`)].find(
    (candidate) => !taken.has(candidate) && isSlug(candidate),
  );
  taken.add(id ?? wanted);
  return id ?? wanted;
}

/** The lines of an answer that say something, with single blanks. */
export const answerLines = (answer: string | undefined): string[] =>
  (answer ?? '').split('\n').flatMap((line) => oneLine(line) || []);

/** A text without line ends and doubled blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A reason with the numbers of its sources at the end: `Logs actions only. [1, 3]`. */
export function readReason(
  text: string,
  sources: readonly FormSource[],
): { reason: string | undefined; cited: string[] | undefined; unknown: number[] } {
  const [, said = '', numbers] = /^(.*?) ?(?:\[([\d, ]+)\])?$/.exec(oneLine(text)) ?? [];
  const asked = (numbers ?? '').split(',').flatMap((number) => Number(number) || []);
  const cited = asked.flatMap((number) => sources[number - 1]?.id ?? []);
  return {
    reason: said || undefined,
    cited: cited.length > 0 ? cited : undefined,
    unknown: asked.filter((number) => sources[number - 1] === undefined),
  };
}

export const unknownSource = (field: FieldId, number: number, count: number): FormProblem => ({
  field,
  message: `[${number}] is no source: the form lists ${count}.`,
  help: 'Cite a source by the number of its line, counted from 1.',
});
