import { TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { keysOf } from '../../domain/assessment/reading/path.ts';
import type { AssessmentFile } from '../../domain/assessment/reading/read-file.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { LAYER_IDS, LAYERS } from '../../domain/maestro/layers.ts';
import type { Position } from '../../domain/position.ts';
import { isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AnsweredFile, Answers } from './answers.ts';
import { LOWERS_KEY } from './entry-questions.ts';
import { entryList, FIELD_PATHS, fieldAt, listAt } from './fields.ts';

/** Whether a question has no answer. */
export const isOpen = (answers: Answers, field: string): boolean =>
  (answers.get(field) ?? '').trim() === '';

/** The question of a rule that points at another place than the one where the answer is to be given. */
const FIELD_OF_RULE: Readonly<Record<string, (path: string, answers: Answers) => string>> = {
  'file/slug': (_, answers) => (isOpen(answers, 'slug') ? 'name' : 'slug'),
  'agent/address': () => 'repository',
  'factors/tenth': (path) =>
    path === 'factors' ? `factors.${TENTH_FACTOR_IDS.at(-1)}.score` : path,
  'factors/reason-missing': (path) => `${path}.reason`,
  'sources/missing': (path) =>
    path.startsWith('threats.') ? path.replace(/[^.]+$/, 'sources') : `${path}.sources`,
  'threats/reason': (path) => path.replace(/[^.]+$/, 'reason'),
};

/** The score of a factor that a measure lowers: the form has a question of its own for these. */
const LOWERED = /(?<=\.mitigations\.\d+\.)brings\..*$/;

/** The question that a diagnostic concerns; undefined where it concerns none. */
export function questionOf(
  diagnostic: Diagnostic,
  file: AssessmentFile,
  answeredFile: AnsweredFile,
  answers: Answers,
): string | undefined {
  const dotted = diagnostic.path.replaceAll(/\[(\d+)\]/g, '.$1');
  const path =
    FIELD_OF_RULE[diagnostic.rule]?.(dotted, answers) ??
    (dotted || pathAround(diagnostic.start, file));
  if (path === undefined) return undefined;
  return nearestField(withAnswerNumbers(path.replace(LOWERED, LOWERS_KEY), answeredFile));
}

/** A path with the entries' numbers among the answers instead of those in the file. */
function withAnswerNumbers(path: string, { rows }: AnsweredFile): string {
  return path.split('.').reduce((before, part) => {
    const row = rows.get(before)?.[Number(part)];
    return before === '' ? part : `${before}.${row ?? part}`;
  }, '');
}

/** The question at a path, else the first one below it, else the nearest one above it. */
function nearestField(path: string): string | undefined {
  if (fieldAt(path)) return path;
  const numbers = path.match(/\.\d+(?=\.|$)/g) ?? [];
  const below = FIELD_PATHS.map((fieldPath) => withNumbers(fieldPath, numbers)).find((fieldPath) =>
    fieldPath.startsWith(`${path}.`),
  );
  if (below) return below;
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return parent === '' ? undefined : nearestField(parent);
}

/** A path whose entries all have the number 0, with the given numbers instead. */
function withNumbers(path: string, numbers: readonly string[]): string {
  let index = 0;
  return path.replaceAll(/\.0(?=\.)/g, (zero) => numbers[index++] ?? zero);
}

/** The path of the text around a position in the body, or of the value around one in the data. */
function pathAround(position: Position, file: AssessmentFile): string | undefined {
  const isBefore = (a: Position, b: Position) =>
    a.line < b.line || (a.line === b.line && a.column <= b.column);
  const { frontmatter, lines, body } = file;
  if (!frontmatter) return undefined;
  if (isBefore(lines.positionOf(frontmatter.range[1]), position)) {
    const section = body.sections.findLast(
      ({ layer, headingRange }) => layer && isBefore(lines.positionOf(headingRange[0]), position),
    );
    return section?.layer ? `texts.${section.layer}` : 'introduction';
  }
  return FIELD_PATHS.find((path) => {
    const [from, to] = frontmatter.valueRange(keysOf(path));
    return isBefore(lines.positionOf(from), position) && isBefore(position, lines.positionOf(to));
  });
}

/** The name of a question, with the entry, factor or layer that it belongs to. */
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
