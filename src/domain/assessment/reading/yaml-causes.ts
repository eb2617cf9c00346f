import type { YAMLError } from 'yaml';
import type { Mistake } from '../../diagnostic.ts';
import { misplacedLine } from './indentation.ts';
import { type OddCharacter, oddAtLines } from './odd-characters.ts';

/** What a person can see, or cannot see, at the place where YAML ceases to be readable. */
interface Cause extends Mistake {
  readonly at: readonly [number, number];
}

type Place = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/**
 * The cause of an error of the parser, where it is plainer than what the parser says.
 *
 * @param opening where the bracket stands that the error misses the end of
 */
export const causeOf = (
  error: Place,
  yaml: string,
  opening: number | undefined,
): Cause | undefined =>
  oddCharacter(error, yaml) ?? hiddenEnd(error, yaml, opening) ?? indentation(error, yaml);

/** Of the lines of the error and the one behind them: YAML sees the end of a text only there. */
function oddCharacter({ pos }: Place, yaml: string): Cause | undefined {
  const from = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
  const end = yaml.indexOf('\n', Math.max(pos[0], pos[1] - 1));
  const to = end < 0 ? yaml.length : yaml.indexOf('\n', end + 1);
  return readAsLetter(oddAtLines(yaml.slice(from, to < 0 ? undefined : to))[0], from);
}

function readAsLetter(odd: OddCharacter | undefined, from: number): Cause | undefined {
  if (!odd) return undefined;
  const { at, name, meant } = odd;
  return {
    at: [from + at, from + at + 1],
    message: `This is a ${name}, which YAML reads as a letter.`,
    help: `Use ${meant === ' ' ? 'a plain space' : '": "'} instead, or run npm run check -- --fix.`,
  };
}

/** A bracket that is closed in its line, but behind " #". */
function hiddenEnd({ pos }: Place, yaml: string, opening: number | undefined): Cause | undefined {
  const sign = opening === undefined ? undefined : { '{': '}', '[': ']' }[yaml[opening] ?? ''];
  if (opening === undefined || !sign) return undefined;
  for (const [text, before, rest] of commented(yaml.slice(opening, pos[0]))) {
    if (!rest.includes(sign)) continue;
    const at = opening + text.index + before.length + 1;
    return {
      at: [at, at + 1],
      message: `" #" starts a comment here, so the "${sign}" after it closes nothing.`,
      help: 'Put the text that contains " #" between double quotes.',
    };
  }
  return undefined;
}

/** The lines that have a comment: what stands before it, and its text. */
const commented = (yaml: string) =>
  [...yaml.matchAll(/^((?:"(?:[^"\\]|\\.)*"|[^"\n])*?) #(.*)$/gm)].map(
    (match) => [match, match[1] ?? '', match[2] ?? ''] as const,
  );

function indentation({ code, message, pos }: Place, yaml: string): Cause | undefined {
  const isIndent =
    /must start at the same column|without - indicator/.test(message) ||
    (code === 'BLOCK_AS_IMPLICIT_KEY' && colons(yaml, pos[0]) < 2) ||
    (code === 'UNEXPECTED_TOKEN' && /^ +\S/.test(yaml));
  if (!isIndent) return undefined;
  // A key behind such a space goes on with the text above it, and the lines below it stand nowhere.
  const odd = oddAtLines(yaml.slice(0, pos[0])).at(-1);
  return readAsLetter(odd, 0) ?? misplacedLine(yaml, code === 'UNEXPECTED_TOKEN' ? 0 : pos[0]);
}

/** How many colons of a line begin a value. */
function colons(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  const line = yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
  return line.match(/:(?= |\r?$)/g)?.length ?? 0;
}
