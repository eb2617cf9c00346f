import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import { type Component, mappingOf } from './component.ts';
import { type Data, FORMATS, type ListFormat } from './formats.ts';
import { requirements } from './requirements.ts';

export const FORMATS_IN_WORDS = say(
  'a CycloneDX or SPDX bill of materials in JSON, a lock file of npm, pnpm, Yarn 2 or newer, uv or poetry, a Python requirements file, package.json, pyproject.toml, or the configuration of an MCP client',
);

/** A list of software, in its order. */
interface Inventory {
  readonly format: string;
  readonly components: readonly Component[];
  /** What was not read of it, in sentences. */
  readonly notes: readonly string[];
}

export interface UnreadList {
  readonly problem: string;
  readonly help: string;
}

/** Reads a list of software by its content; the name of the file does not matter. */
export function readInventory(text: string): Inventory | UnreadList {
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trim() === '') return { problem: say('The file is empty.'), help: HELP };
  if (/^# yarn lockfile v1$/m.test(whole)) return YARN_1;
  const data = orError(() => dataIn(whole));
  if (data instanceof Error) {
    const read = requirements(whole);
    return read ? { format: say('Python requirements'), ...read } : unread(data);
  }
  const id = idsOf(FORMATS).find((each) => FORMATS[each].recognises(data));
  if (!id) return { problem: say('This is not a list of software that Septet knows.'), help: HELP };
  const { label, read, note }: ListFormat = FORMATS[id];
  const components = orError(() => read(data));
  if (components instanceof Error) return unread(components);
  return { format: label, components, notes: note ? [note] : [] };
}

const YARN_1: UnreadList = {
  problem: say('A lock file of Yarn 1 has a format of its own, which Septet does not read.'),
  help: say(
    'Make a bill of materials from it, as cdxgen or Syft do, and give that. Or give its package.json.',
  ),
};
const HELP = say('Give {formats}.', { formats: FORMATS_IN_WORDS });
const unread = (error: Error): UnreadList => ({
  problem: say('The file cannot be read: {why}', {
    // No list of software is so deep that the stack ends.
    why: error instanceof RangeError ? say('it is nested too deeply.') : firstLine(error.message),
  }),
  help: HELP,
});
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.?$/, '.');

/** Reads JSON by its beginning, TOML by the head of a table, YAML by the first key of a lock file. */
function dataIn(text: string): Data | Error {
  if (/^\s*(?:\{|\/[/*]|\[(?!\[?[\w.-]+\]))/.test(text)) return mappingOf(jsonIn(text));
  if (/^\[\[?[\w.-]+\]?\]/m.test(text)) return mappingOf(parseToml(text));
  if (/^(?:lockfileVersion|__metadata):/m.test(text)) return mappingOf(parseYaml(text));
  return new Error(say('it is neither JSON, TOML nor a lock file in YAML.'));
}

function orError<Result>(read: () => Result): Result | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Comments are looked for only where the text is no JSON, as a long list takes time. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(withoutComments(text));
  }
}

/** Editors allow comments in their configuration, and a comma after the last entry. Everything else keeps its place. */
const withoutComments = (text: string): string =>
  [/("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g].reduce(
    (json, pattern) =>
      json.replace(pattern, (match, quoted?: string) => quoted ?? match.replace(/[^\n]/g, ' ')),
    text,
  );
