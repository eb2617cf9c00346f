import { FACT_ANSWER_IDS, FACT_IDS } from '../domain/assessment/format/facts.ts';
import { MEASURE_ACTOR_IDS } from '../domain/assessment/format/vocabulary.ts';
import { closest } from '../domain/closest.ts';
import { isOneOf } from '../domain/tables.ts';
import {
  answerLines,
  defined,
  type FormAnswer,
  type FormProblem,
  type FormSource,
  readReason,
  unknownSource,
} from './answers.ts';
import type { FieldId } from './fields.ts';

/** Answers that have an entry on each line, with the numbers of its sources at the end. */

type Reading = { readonly entry?: object; readonly problem?: Omit<FormProblem, 'field'> };

function readLines(
  field: FieldId,
  answer: string | undefined,
  sources: readonly FormSource[],
  read: (line: string, cited: string[] | undefined) => Reading,
): FormAnswer<object[] | undefined> {
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

const MEASURE = new RegExp(
  `^(?:(${MEASURE_ACTOR_IDS.join('|')}):\\s*)?(.*?)(?:\\s*\\((partial|strong)\\))?$`,
);

/** `user: Confirm every action (partial) [1]` */
export const readMeasures = (answer: string | undefined, sources: readonly FormSource[]) =>
  readLines('threat-mitigations', answer, sources, (line, cited) => {
    const [, by, text, brings] = MEASURE.exec(line) ?? [];
    return { entry: defined({ text, by, brings, sources: cited }) };
  });

/** `runs-code-on-host: yes, by default [1]`; a fact without an answer was left as the form has it. */
export function readFacts(answer: string | undefined, sources: readonly FormSource[]) {
  const { value = [], problems } = readLines('facts', answer, sources, (line, cited) => {
    const [, id = '', said = '', setting] =
      /^([\w-]+):\s*([\w-]*)(?:[\s,–—]+(.*))?$/.exec(line) ?? [];
    if (isOneOf(FACT_IDS, id) && said === '') return {};
    if (!isOneOf(FACT_IDS, id)) {
      const guess = closest(id || line, FACT_IDS);
      const help = `${guess ? `Did you mean "${guess}"? ` : ''}Allowed: ${FACT_IDS.join(', ')}.`;
      return { problem: { message: `There is no fact "${id || line}".`, help } };
    }
    if (!isOneOf(FACT_ANSWER_IDS, said)) {
      const help = `Allowed: ${FACT_ANSWER_IDS.join(', ')}.`;
      return { problem: { message: `The answer to ${id} is "${said}".`, help } };
    }
    return {
      entry: { [id]: defined({ answer: said, setting: setting || undefined, sources: cited }) },
    };
  });
  const facts: object = Object.assign({}, ...value);
  return { value: value.length > 0 ? facts : undefined, problems };
}
