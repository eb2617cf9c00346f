import type { YAMLError } from 'yaml';
import type { Mistake } from '../../diagnostic.ts';
import { keysWith } from '../format/schema-shape.ts';
import { misplacedLine } from './indentation.ts';
import { type OddCharacter, oddAtLines } from './odd-characters.ts';
import { strayHyphen } from './stray-hyphen.ts';

/** What somebody who wrote the file did wrong, where the parser stopped. */
interface Cause extends Mistake {
  readonly at: readonly [number, number];
}

type ParserError = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/**
 * The cause of an error, where it can be said more plainly than the parser does.
 *
 * @param opening the offset of the bracket that is not closed, if that is the error
 */
export const causeOf = (
  error: ParserError,
  yaml: string,
  opening: number | undefined,
): Cause | undefined =>
  oddCharacter(error, yaml) ??
  hiddenEnd(error, yaml, opening) ??
  colonInBraces(error, yaml) ??
  strayHyphen(yaml, error.pos[0]) ??
  indentation(error, yaml);

/** Looks at the lines of the error and the one after: only there does YAML see that a text has ended. */
function oddCharacter({ pos }: ParserError, yaml: string): Cause | undefined {
  const from = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
  const end = yaml.indexOf('\n', Math.max(pos[0], pos[1] - 1));
  const to = end < 0 ? yaml.length : yaml.indexOf('\n', end + 1);
  return aboutOdd(oddAtLines(yaml).find(({ at }) => at >= from && (to < 0 || at < to)));
}

function aboutOdd(odd: OddCharacter | undefined): Cause | undefined {
  if (!odd) return undefined;
  const { at, name, meant } = odd;
  const isHyphen = meant.startsWith('-');
  const used = isHyphen ? '"- "' : meant === ' ' ? 'a plain space' : '": "';
  return {
    at: [at, at + 1],
    message: `This is ${name}${isHyphen ? '; an entry of a list starts with a hyphen' : ', which YAML reads as a letter'}.`,
    help: `Use ${used} instead, or let --fix do it.`,
  };
}

/** A bracket whose closing bracket stands after " #", so that it belongs to a comment. */
function hiddenEnd(
  { pos }: ParserError,
  yaml: string,
  opening: number | undefined,
): Cause | undefined {
  const sign = opening === undefined ? undefined : { '{': '}', '[': ']' }[yaml[opening] ?? ''];
  if (opening === undefined || !sign) return undefined;
  for (const match of yaml.slice(opening, pos[0]).matchAll(COMMENTED_LINE)) {
    const [, before = '', comment = ''] = match;
    if (!comment.includes(sign)) continue;
    const at = opening + match.index + before.length + 1;
    return {
      at: [at, at + 1],
      message: `" #" starts a comment here, so the "${sign}" after it closes nothing.`,
      help: 'Put the text that contains " #" between double quotes.',
    };
  }
  return undefined;
}

/** A line with a comment: what comes before it, and its text. */
const COMMENTED_LINE = /^((?:"(?:[^"\\]|\\.)*"|[^"\n])*?) #(.*)$/gm;

const KEYS: ReadonlySet<string> = new Set(keysWith(() => true));

/** What stands before a second colon: a key after a missing comma, or the beginning of a text. */
function colonInBraces({ code, pos }: ParserError, yaml: string): Cause | undefined {
  if (code !== 'BLOCK_IN_FLOW' || yaml[pos[0]] === '-') return undefined;
  const [words = ''] = /^.*?(?=:[\s,\]}])/.exec(yaml.slice(pos[0])) ?? [];
  const key = /(?<=\s)[\w-]+$/.exec(words)?.[0] ?? '';
  const at = [pos[0], pos[0] + Math.max(words.length, 1)] as const;
  return KEYS.has(key)
    ? {
        at,
        message: 'A comma is missing between two keys.',
        help: `Put a comma before "${key}", or the whole text between double quotes.`,
      }
    : {
        at,
        message: 'This text has a colon in it, which ends a key.',
        help: 'Put the whole text between double quotes.',
      };
}

function indentation({ code, message, pos }: ParserError, yaml: string): Cause | undefined {
  const isIndent =
    /must start at the same column|without - indicator/.test(message) ||
    (code === 'BLOCK_AS_IMPLICIT_KEY' && colonsInLine(yaml, pos[0]) < 2) ||
    (code === 'UNEXPECTED_TOKEN' && /^ +\S/.test(yaml));
  if (!isIndent) return undefined;
  // To YAML, a key after an odd space continues the text above it, so the lines below seem misplaced.
  const odd = oddAtLines(yaml.slice(0, pos[0])).at(-1);
  return aboutOdd(odd) ?? misplacedLine(yaml, code === 'UNEXPECTED_TOKEN' ? 0 : pos[0]);
}

/** How many colons begin a value in the line at an offset. */
const colonsInLine = (yaml: string, offset: number): number =>
  lineAround(yaml, offset).match(/:(?= |\r?$)/g)?.length ?? 0;

/** The line at an offset. */
export function lineAround(yaml: string, offset: number): string {
  const end = yaml.indexOf('\n', offset);
  return yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}
