import { TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { keysOf } from '../../domain/assessment/reading/path.ts';
import type { AssessmentFile } from '../../domain/assessment/reading/read-file.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { LAYER_IDS, LAYERS } from '../../domain/maestro/layers.ts';
import type { Position } from '../../domain/position.ts';
import { isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { Answered, Answers } from './answers.ts';
import { entryList, FIELD_PATHS, fieldAt, listAt } from './fields.ts';

/** Whether a question has no answer. */
export const isOpen = (answers: Answers, field: string): boolean =>
  (answers.get(field) ?? '').trim() === '';

/** Where a rule points at something else than the question that mends it. */
const ELSEWHERE: Readonly<Record<string, (path: string, answers: Answers) => string>> = {
  'file/slug': (_, answers) => (isOpen(answers, 'slug') ? 'name' : 'slug'),
  'agent/address': () => 'repository',
  'factors/tenth': (path) =>
    path === 'factors' ? `factors.${TENTH_FACTOR_IDS.at(-1)}.score` : path,
  'factors/reason-missing': (path) => `${path}.reason`,
  'sources/missing': (path) =>
    path.startsWith('threats.') ? path.replace(/[^.]+$/, 'sources') : `${path}.sources`,
  'threats/reason': (path) => path.replace(/[^.]+$/, 'reason'),
};

/** The question that a complaint concerns. */
export function questionOf(
  found: Diagnostic,
  file: AssessmentFile,
  made: Answered,
  answers: Answers,
): string | undefined {
  const dotted = found.path.replaceAll(/\[(\d+)\]/g, '.$1');
  const path =
    ELSEWHERE[found.rule]?.(dotted, answers) ?? (dotted || pathAround(found.start, file));
  if (path === undefined) return undefined;
  return nearestField(asAnswered(path, made));
}

/** The numbers of entries in the file as their numbers among the answers, from the outer list to the inner one. */
function asAnswered(path: string, { rows }: Answered): string {
  return path.split('.').reduce((before, part) => {
    const row = rows.get(before)?.[Number(part)];
    return before === '' ? part : `${before}.${row ?? part}`;
  }, '');
}

/** The question at a path, or the first one below it, or the nearest one above it. */
function nearestField(path: string): string | undefined {
  if (fieldAt(path)) return path;
  const numbers = path.match(/\.\d+(?=\.|$)/g) ?? [];
  const below = FIELD_PATHS.map((one) => withNumbers(one, numbers)).find((one) =>
    one.startsWith(`${path}.`),
  );
  if (below) return below;
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return parent === '' ? undefined : nearestField(parent);
}

/** A path of the table, whose entries all have the number 0, with the numbers of another one. */
function withNumbers(path: string, numbers: readonly string[]): string {
  let at = 0;
  return path.replaceAll(/\.0(?=\.)/g, (zero) => numbers[at++] ?? zero);
}

/** The text around a place of the body, or the value around a place of the data. */
function pathAround(at: Position, file: AssessmentFile): string | undefined {
  const isBefore = (a: Position, b: Position) =>
    a.line < b.line || (a.line === b.line && a.column <= b.column);
  const { frontmatter, lines, body } = file;
  if (!frontmatter) return undefined;
  if (isBefore(lines.positionOf(frontmatter.range[1]), at)) {
    const section = body.sections.findLast(
      ({ layer, headingRange }) => layer && isBefore(lines.positionOf(headingRange[0]), at),
    );
    return section?.layer ? `texts.${section.layer}` : 'introduction';
  }
  return FIELD_PATHS.find((path) => {
    const [from, to] = frontmatter.valueRange(keysOf(path));
    return isBefore(lines.positionOf(from), at) && isBefore(at, lines.positionOf(to));
  });
}

/** A question by its name, with the entry or factor that it belongs to. */
export function nameOfQuestion(path: string): string {
  const label = fieldAt(path)?.label ?? path;
  const [head = '', middle = ''] = path.split('.');
  const entries = [...path.matchAll(/(?<=^|\.)\d+(?=\.)/g)].flatMap(({ 0: row, index }) => {
    const list = listAt(path.slice(0, index - 1));
    return list ? [`${entryList(list).name} ${Number(row) + 1}`] : [];
  });
  if (entries.length > 0) return `${entries.join(', ')}: ${label}`;
  if (head === 'facts') return fieldAt(`facts.${middle}.answer`)?.label ?? label;
  if (head === 'factors') return fieldAt(`factors.${middle}.score`)?.label ?? label;
  const layer = isOneOf(LAYER_IDS, middle) && LAYERS[middle].name;
  if (layer && head === 'layers') return say('{layer}: tag', { layer });
  if (layer && head === 'texts') return say('{layer}: text', { layer });
  return label;
}
