import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { FACT_ANSWER_IDS, FACT_IDS } from '../domain/assessment/format/facts.ts';
import { MEASURE_ACTOR_IDS } from '../domain/assessment/format/vocabulary.ts';
import type { Mistake } from '../domain/diagnostic.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import { toSlug } from '../domain/slug.ts';
import { isOneOf } from '../domain/tables.ts';
import {
  allowedHelp,
  answerLines,
  type FormAnswer,
  type FormSource,
  readReason,
  unknownSource,
} from './answers.ts';
import { noFactor } from './factors.ts';
import type { FieldId } from './fields.ts';

/** Answers that have an entry on each line, with the numbers of its sources at the end. */

interface Reading<T> {
  readonly entry?: T;
  readonly problem?: Mistake;
}

function readLines<T extends object>(
  field: FieldId,
  answer: string | undefined,
  sources: readonly FormSource[],
  read: (line: string, cited: string[] | undefined) => Reading<T>,
): FormAnswer<T[] | undefined> {
  const lines = answerLines(answer).map((line) => {
    const { reason, cited, unknown } = readReason(line.replace(/^[-*+]\s+/, ''), sources);
    const { entry, problem } = read(reason ?? '', cited);
    const problems = unknown.map((number) => unknownSource(field, number, sources.length));
    return { entry, problems: problem ? [...problems, { field, ...problem }] : problems };
  });
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  return {
    value: entries.length > 0 ? entries : undefined,
    problems: lines.flatMap(({ problems }) => problems),
  };
}

/** `CVE-2026-12345 [1]` */
export const readAdvisories = (answer: string | undefined, sources: readonly FormSource[]) =>
  readLines('threat-advisories', answer, sources, (id, [source] = []) =>
    source
      ? { entry: { id, source } }
      : {
          problem: {
            message: `"${id}" does not say where it was read.`,
            help: `Put the number of its source behind it: ${id} [1].`,
          },
        },
  );

const PAIR = '[a-z-]+:\\s*\\d*\\.?\\d+';
const MEASURE = new RegExp(
  `^(?:(${MEASURE_ACTOR_IDS.join('|')}):\\s*)?(.*?)(?:\\s*\\((partial|strong|${PAIR}(?:,\\s*${PAIR})*)\\))?$`,
);

/** `user: Confirm every action (partial) [1]`, or with the factors that it lowers: `(autonomy-of-action: 0)`. */
export const readMeasures = (answer: string | undefined, sources: readonly FormSource[]) =>
  readLines('threat-mitigations', answer, sources, (line, cited) => {
    const [, by, text, brings] = MEASURE.exec(line) ?? [];
    const lowered = brings?.split(',').map((pair) => pair.trim().split(/:\s*/)) ?? [];
    const isMitigation = !brings?.includes(':');
    const unknown = isMitigation ? undefined : lowered.find(([id]) => !isOneOf(FACTOR_IDS, id));
    const scores = Object.fromEntries(lowered.map(([id, score]) => [id, Number(score)]));
    return {
      entry: { text, by, brings: isMitigation ? brings : scores, sources: cited },
      ...(unknown && { problem: noFactor(unknown[0] ?? '') }),
    };
  });

/** `agent-ecosystem: Mails leave in the name of the user [1]`: a threat that is listed, on its layer. */
export const readOpened = (answer: string | undefined, sources: readonly FormSource[]) =>
  readLines('threat-leads-to', answer, sources, (line, cited) => {
    const [, layer = '', title] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (title === undefined) {
      return {
        problem: {
          message: `This line has no layer in front: "${line}".`,
          help: `Write the layer, then the threat: agent-ecosystem: ${line}`,
        },
      };
    }
    if (isOneOf(layersIn(), layer)) {
      return { entry: { id: toSlug(title) || layer, title, layer, sources: cited } };
    }
    const help = allowedHelp(layer, layersIn());
    return { problem: { message: `There is no layer "${layer}".`, help } };
  });

/** `runs-code-on-host: yes, by default [1]`; a fact without an answer was left as the form has it. */
export function readFacts(answer: string | undefined, sources: readonly FormSource[]) {
  const { value = [], problems } = readLines('facts', answer, sources, (line, cited) => {
    const [, id = '', said = '', setting] =
      /^([\w-]+):\s*([\w-]*)(?:[\s,–—]+(.*))?$/.exec(line) ?? [];
    if (isOneOf(FACT_IDS, id) && said === '') return {};
    if (!isOneOf(FACT_IDS, id)) {
      const help = allowedHelp(id || line, FACT_IDS);
      return { problem: { message: `There is no fact "${id || line}".`, help } };
    }
    if (!isOneOf(FACT_ANSWER_IDS, said)) {
      const help = `Allowed: ${FACT_ANSWER_IDS.join(', ')}.`;
      return { problem: { message: `The answer to ${id} is "${said}".`, help } };
    }
    return { entry: { [id]: { answer: said, setting: setting || undefined, sources: cited } } };
  });
  const facts: object = Object.assign({}, ...value);
  return { value: value.length > 0 ? facts : undefined, problems };
}
