import { FACTOR_IDS, FACTORS, type FactorId } from '../domain/aivss/factors.ts';
import { closest } from '../domain/closest.ts';
import type { Mistake } from '../domain/diagnostic.ts';
import { toSlug } from '../domain/slug.ts';
import {
  answerLines,
  type FormAnswer,
  type FormProblem,
  type FormSource,
  readReason,
  unknownSource,
} from './answers.ts';

const BY_NAME = new Map<string, FactorId>(
  FACTOR_IDS.flatMap((id) => [
    [id, id] as const,
    ...[FACTORS[id].label, FACTORS[id].v05, FACTORS[id].v08?.name].flatMap((name) =>
      name ? [[toSlug(name), id] as const] : [],
    ),
  ]),
);

/** `autonomy-of-action: 0.5 — reason [1]`; the hyphen may be of any length, a colon will do too. */
const LINE = /^(?:[-*+]\s+)?([^:]+?)\s*:\s*(\S+?)(?:\s*$|\s*[-–—:]\s*(.*)$|\s+(.*)$)/;

type Judgement = { score: number; reason: string | undefined; sources: string[] | undefined };

/** One factor on each line, by its id or its name in any version. */
export function readFactors(
  answer: string | undefined,
  sources: readonly FormSource[],
): FormAnswer<Partial<Record<FactorId, Judgement>>> {
  const value: Partial<Record<FactorId, Judgement>> = {};
  const problems: FormProblem[] = [];
  for (const line of answerLines(answer)) {
    const [, name, number, dashed, plain] = LINE.exec(line) ?? [];
    const id = BY_NAME.get(toSlug(name ?? ''));
    const score = Number(number?.replace(',', '.'));
    if (!name || number === undefined) {
      // The form offers both of the last two factors; the one that is left empty is not meant.
      if (!/^[^:]+:\s*(?:[-–—]\s*)?$/.test(line)) problems.push(unreadable(line));
    } else if (!id) problems.push({ field: 'factors', ...noFactor(name) });
    else if (/^[-–—]/.test(number)) continue;
    else if (Number.isNaN(score)) problems.push(noScore(id, number));
    else {
      const { reason, cited, unknown } = readReason(dashed ?? plain ?? '', sources);
      value[id] = { score, reason, sources: cited };
      problems.push(...unknown.map((one) => unknownSource('factors', one, sources.length)));
    }
  }
  return { value, problems };
}

const unreadable = (line: string): FormProblem => ({
  field: 'factors',
  message: `This line is no factor: "${line}".`,
  help: 'Write one on each line: autonomy-of-action: 0.5 — reason [1]. A reason has no line end in it.',
});

/** What is wrong with a name that no factor has. */
export function noFactor(name: string): Mistake {
  const guess = closest(toSlug(name), FACTOR_IDS);
  return {
    message: `There is no factor "${name}".`,
    help: guess ? `Did you mean "${guess}"?` : `The factors are ${FACTOR_IDS.join(', ')}.`,
  };
}

const noScore = (id: FactorId, text: string): FormProblem => ({
  field: 'factors',
  message: `The score of ${id} is "${text}".`,
  help: 'Write 0, 0.5 or 1.',
});
