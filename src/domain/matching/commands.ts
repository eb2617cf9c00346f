import { programOf, runnerOf } from './runners.ts';
import { startedBy } from './started-package.ts';

/** A command as it is written, in words. A space may also be part of a path: `C:\\Program Files\\Goose\\goose.exe`. */
export function wordsIn(command: string, hasArguments: boolean): string[] {
  const words = command.split(/\s+/);
  const [first = ''] = withoutSettings(words, []);
  if (runnerOf(first) || (!hasArguments && !/[\\/]/.test(first))) return words;
  return [hasArguments ? command : command.replace(ARGUMENTS, '')];
}

/** From the first word after a path that begins like an option, another path or an address. */
const ARGUMENTS = /\s(?:[-/~.]|\w+:).*$/s;

const SHELL = /^(?:ba|z|da)?sh$/i;

/** Programs that start what follows their options. */
const WRAPPERS: Readonly<Record<string, { valued: readonly string[]; operands: number }>> = {
  env: { valued: ['-u', '--unset', '-C', '--chdir'], operands: 0 },
  'cross-env': { valued: [], operands: 0 },
  sudo: { valued: ['-u', '--user', '-g', '--group', '-D', '--chdir', '-p', '-C'], operands: 0 },
  timeout: { valued: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  nohup: { valued: [], operands: 0 },
  exec: { valued: ['-a'], operands: 0 },
};

/** The command that a shell or another program is told to run, without what is set before it and what follows it. */
export function innermost(words: readonly string[]): readonly string[] {
  const [command = '', ...rest] = withoutSettings(words, []);
  const program = programOf(command).toLowerCase();
  if (program === 'cmd') return innermost(rest.slice(1));
  const wrapper = Object.hasOwn(WRAPPERS, program) ? WRAPPERS[program] : undefined;
  if (wrapper) {
    const wrapped = withoutSettings(rest, wrapper.valued).slice(wrapper.operands);
    return innermost(wrapped);
  }
  const option = rest.findIndex((word) => /^-[a-z]*c$/.test(word));
  if (!SHELL.test(program) || option < 0) return [command, ...rest];
  const commands = (rest[option + 1] ?? '')
    .split(/&&|;/)
    .map((text) => text.replace(/["']/g, '').trim().split(/\s+/))
    .map(innermost);
  return commands.find((each) => startedBy(each)?.purl) ?? commands.at(-1) ?? [];
}

/** What follows options and values of the environment: `-i A=1 npx agent`. */
function withoutSettings(words: readonly string[], valued: readonly string[]): readonly string[] {
  let at = 0;
  for (let word = words[at]; word !== undefined && SETTING.test(word); word = words[at]) {
    at += valued.includes(word) ? 2 : 1;
  }
  return words.slice(at);
}

const SETTING = /^-|^\w+=/;
