import { ConfigError } from '../src/config.ts';
import { isDay } from '../src/domain/day.ts';
import { isOneOf } from '../src/domain/tables.ts';
import { GitError } from '../src/intake/git.ts';

/** Why a command cannot do what it was asked, in one sentence for the person who asked. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** Something is missing in what was asked, or does not go with the rest: the usage follows the sentence. */
export class Misused extends CannotRun {}

/** @throws Misused unless just one is given */
export function onlyOne(given: readonly string[], ask: string): string {
  const [one, ...more] = given;
  if (one !== undefined && more.length === 0) return one;
  throw new Misused(ask);
}

/** @throws CannotRun where a word is none of those that an option takes */
export function choice<K extends string>(what: string, given: string, from: readonly K[]): K {
  if (isOneOf(from, given)) return given;
  throw new CannotRun(`There is no ${what} "${given}": write ${from.join(', ')}.`);
}

/** @throws Misused where --today names no day */
export function givenDay(day: string | undefined): string {
  if (isDay(day)) return day;
  throw new Misused('Name today’s date, as in --today 2026-11-21.');
}

export const thisDay = (): string => new Date().toISOString().slice(0, 10);

/** An error with what the system says of it, where it is one of the system. */
export const systemError = (error: unknown): NodeJS.ErrnoException =>
  error instanceof Error ? error : new Error(String(error));

/** Exit code of a command that did not get to its work. */
const COULD_NOT_RUN = 2;

/**
 * Runs a command line. What the person can mend is told in one sentence; anything else is a mistake of ours and
 * keeps its stack.
 *
 * @param usage printed where --help asks for it, and after a complaint about the arguments
 * @param main returns the exit code
 */
export async function runCommand(usage: string, main: () => number | Promise<number>) {
  process.stdout.on('error', stopAtClosedPipe);
  if (process.argv.includes('--help')) return console.log(usage);
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = COULD_NOT_RUN;
    const why = complaint(systemError(error), usage);
    if (why === undefined) throw error;
    console.error(why);
  }
}

/** `npm run check | head` closes the pipe early; that is no failure. */
function stopAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

function complaint(error: NodeJS.ErrnoException, usage: string): string | undefined {
  if (error instanceof Misused) return `${error.message}\n\n${usage}`;
  const isTold = [CannotRun, ConfigError, GitError].some((kind) => error instanceof kind);
  if (isTold) return error.message;
  // `parseArgs` adds advice on positional arguments, which nobody needs here.
  if (error.code?.startsWith('ERR_PARSE_ARGS'))
    return `${firstSentence(error.message)}\n\n${usage}`;
  if (error.syscall && error.path) return `${error.path} cannot be read (${error.code}).`;
  return undefined;
}

const firstSentence = (text: string): string => `${text.split(/\.(?:\s|$)/)[0]}.`;
