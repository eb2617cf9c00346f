import { ConfigError } from '../src/config.ts';
import { isDay } from '../src/domain/day.ts';
import { isOneOf } from '../src/domain/tables.ts';
import { ContentError } from '../src/intake/content-error.ts';
import { GitError } from '../src/intake/git.ts';

/** Why a command cannot do what it was asked, in one sentence for the person who asked. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** An argument is missing, or does not go with the others. The usage is printed after the sentence. */
export class Misused extends CannotRun {}

/** @throws Misused, with the request, unless there is just one argument */
export function onlyOne(positionals: readonly string[], request: string): string {
  const [first, ...others] = positionals;
  if (first !== undefined && others.length === 0) return first;
  throw new Misused(request);
}

/** @throws CannotRun where a value is none of those that an option takes */
export function choice<K extends string>(option: string, value: string, values: readonly K[]): K {
  if (isOneOf(values, value)) return value;
  throw new CannotRun(`There is no ${option} "${value}": write ${values.join(', ')}.`);
}

/** @throws Misused where --today names no day */
export function givenDay(day: string | undefined): string {
  if (isDay(day)) return day;
  throw new Misused('Name today’s date, as in --today 2026-11-21.');
}

export const thisDay = (): string => new Date().toISOString().slice(0, 10);

/** An error of any kind with the properties that errors of the system have. */
export const systemError = (error: unknown): NodeJS.ErrnoException =>
  error instanceof Error ? error : new Error(String(error));

/** Exit code of a command that did not get to its work. */
const COULD_NOT_RUN = 2;

/**
 * Runs a command line. A problem that the person can solve is printed in one sentence. Any other is a bug of ours, and is
 * thrown with its stack.
 *
 * @param usage printed for --help, and after a complaint about the arguments
 * @param main returns the exit code
 */
export async function runCommand(usage: string, main: () => number | Promise<number>) {
  process.stdout.on('error', stopAtClosedPipe);
  if (process.argv.includes('--help')) return console.log(usage);
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = COULD_NOT_RUN;
    // Not thrown again: Node would end with 1, which says of some commands what they have found.
    console.error(complaintAbout(systemError(error), usage) ?? error);
  }
}

/** `npm run check | head` closes the pipe early, which is not a failure. */
function stopAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

/** Undefined where the error is a bug of ours. */
function complaintAbout(error: NodeJS.ErrnoException, usage: string): string | undefined {
  if (error instanceof Misused) return `${error.message}\n\n${usage}`;
  if ([CannotRun, ConfigError, ContentError, GitError].some((kind) => error instanceof kind))
    return error.message;
  // Only the first sentence: `parseArgs` adds advice on positional arguments, which nobody needs here.
  if (error.code?.startsWith('ERR_PARSE_ARGS'))
    return `${error.message.split(/\.(?:\s|$)/)[0]}.\n\n${usage}`;
  if (error.syscall && error.path) return `${error.path} cannot be read (${error.code}).`;
  return undefined;
}
