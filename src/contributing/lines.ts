import { FACTOR_IDS, FACTORS } from '../domain/aivss/factors.ts';
import { FACT_IDS } from '../domain/assessment/format/facts.ts';
import { MEASURE_ACTOR_IDS } from '../domain/assessment/format/vocabulary.ts';
import { closest } from '../domain/closest.ts';
import { isDay } from '../domain/day.ts';
import { toSlug } from '../domain/slug.ts';
import { parsedAddress } from '../domain/web-address.ts';
import { newId } from '../views/contribute/id.ts';
import { type AnswerPart, answersAt, linesIn } from './answer-parts.ts';

/** A line of a field with several answers. */
export interface FormLine {
  readonly text: string;
  /** The ids of its sources, separated by spaces. */
  readonly sources: string;
  /** Counted from 0. */
  readonly index: number;
}

/** `https://example.org/docs Documentation`. A punctuation mark after the address is no part of it. */
const SOURCE = /^<?(https?:\/\/[^\s<>]*[^\s<>.,;:!?])[.,;:!?]*>?[.,;:]?\s*(?:[-–—:|]\s*)?(.*)$/i;

const LINK = /^\[([^\]]+)\]\((\S+)\)[.,;]?$/;
const LAST_WORD = /^([(<]?)(https?:\/\/\S+)$/i;
const SIGNS_AT_END = /(?<![ :–—|-])[ :–—|-]+$/;

/** A line with its address first, where that stands in a Markdown link or after the title. */
function addressFirst(line: string): string {
  const [, words = '', linked] = LINK.exec(line) ?? [];
  if (linked) return `${linked} ${words}`;
  const end = line.lastIndexOf(' ');
  const [, bracket = '', address] = (end > 0 && LAST_WORD.exec(line.slice(end + 1))) || [];
  if (!address || SOURCE.test(line)) return line;
  const url = bracket === '' ? address : address.replace(/[)>][.,;]?$/, '');
  return `${url} ${line.slice(0, end).replace(SIGNS_AT_END, '')}`;
}

/** The sources in order, and the ids by which other answers cite them. A line without an address counts as well. */
export function readSources(text: string, day = '') {
  const ids = new Set<string>();
  // A day that cannot be read is one problem, and not one for each source.
  const accessed = isDay(day) ? day : '';
  const parts = linesIn(text).flatMap((line, index): AnswerPart[] => {
    const [, url = '', words = ''] = SOURCE.exec(addressFirst(line)) ?? [];
    const address = parsedAddress(url);
    const title = words || (address?.hostname ?? line);
    const id = newId(title, 'sources', ids);
    ids.add(id);
    return [
      ...(address ? [] : [noAddress(line, index + 1)]),
      ...answersAt(`sources.${index}`, { id, title, url: address ? url : '', accessed }),
    ];
  });
  return { parts, ids: [...ids] };
}

const noAddress = (line: string, number: number): AnswerPart => ({
  message: `Line ${number} of the sources has no web address: "${line}".`,
  help: 'Write the address and then the title: https://example.org/docs Example documentation.',
});

/** `name: word, and more`: dashes, a comma or a colon may separate the last two. */
const JUDGEMENT = /^([^:]+?)\s*:\s*(\S*?)(?:,?\s*[-–—:]\s*|,?\s+|$)(.*)$/;

/** Reads a judgement of a factor or a fact. Without a word after the name, the line is still as the form had it. */
const readJudgement =
  (
    what: 'factor' | 'fact',
    names: ReadonlyMap<string, string>,
    [word, more]: [string, string],
    example: string,
  ) =>
  ({ text, sources }: FormLine): readonly AnswerPart[] => {
    const [, name, answer = '', rest = ''] = JUDGEMENT.exec(text) ?? [];
    if (name === undefined) {
      const help = `Write one on each line, without a line end in it: ${example}.`;
      return [{ message: `This line is no ${what}: "${text}".`, help }];
    }
    const id = names.get(toSlug(name));
    if (id === undefined) {
      const ids = [...new Set(names.values())];
      const guess = closest(toSlug(name), ids);
      const help = guess ? `Did you mean "${guess}"?` : `The ${what}s are ${ids.join(', ')}.`;
      return [{ message: `There is no ${what} "${name}".`, help }];
    }
    if (answer === '') return [];
    return answersAt(`${what}s.${id}`, {
      [word]: answer.replace(',', '.'),
      [more]: rest,
      sources,
    });
  };

const FACTOR_NAMES = new Map(
  FACTOR_IDS.flatMap((id) =>
    [id, FACTORS[id].label, FACTORS[id].v05, FACTORS[id].v08?.name].map(
      (name) => [toSlug(name ?? id), id] as const,
    ),
  ),
);

const PAIR = '[a-z-]+:\\s*\\d*\\.?\\d+';
const MEASURE = new RegExp(
  `^(?:(${MEASURE_ACTOR_IDS.join('|')}):\\s*)?(.*?)(?:\\s*\\((?:(partial|strong)|(${PAIR}(?:,\\s*${PAIR})*))\\))?$`,
);

/** Reads a line, by the path of its field. */
export const LINE_READERS: Readonly<Record<string, (line: FormLine) => readonly AnswerPart[]>> = {
  factors: readJudgement(
    'factor',
    FACTOR_NAMES,
    ['score', 'reason'],
    'autonomy-of-action: 0.5 — reason [1]',
  ),
  facts: readJudgement(
    'fact',
    new Map(FACT_IDS.map((id) => [id, id])),
    ['answer', 'setting'],
    'runs-code-on-host: yes, by default [1]',
  ),
  'threats.0.advisories': ({ text, sources, index }) => {
    const help = `Put the number of its source behind it: ${text} [1].`;
    if (sources === '') return [{ message: `"${text}" does not say where it was read.`, help }];
    const [source = ''] = sources.split(' ');
    return answersAt(`threats.0.advisories.${index}`, { id: text, source });
  },
  // `user: Confirm every action (partial) [1]`, or with the factors that it lowers: `(autonomy-of-action: 0)`.
  'threats.0.mitigations': ({ text, sources, index }) => {
    const [, by = '', what = '', brings = '', pairs = ''] = MEASURE.exec(text) ?? [];
    const lowers = pairs.replaceAll(',', '\n');
    return answersAt(`threats.0.mitigations.${index}`, {
      text: what,
      by,
      brings,
      lowers,
      sources,
    });
  },
  // `agent-ecosystem: Mails leave in the name of the user [1]`: a further threat, without a score.
  'threats.0.leads-to': ({ text, sources, index }) => {
    const [, layer = '', title] = /^([\w-]+):\s*(\S.*)$/.exec(text) ?? [];
    const help = `Write the layer, then the threat: agent-ecosystem: ${text}`;
    if (title === undefined)
      return [{ message: `This line has no layer in front: "${text}".`, help }];
    const id = toSlug(title) || layer;
    const opened = { id, title, layer, sources };
    return [...answersAt(`threats.${index + 1}`, opened), ['threats.0.leads-to', id]];
  },
};
