import { parse as parseToml } from 'smol-toml';
import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import type { Component } from './component.ts';
import { mappingOf } from './data.ts';
import { FORMATS, type ListFormat, type ParsedList } from './formats.ts';
import { jsonIn } from './json.ts';
import { referenceNote } from './reference-note.ts';
import { textList } from './text-list.ts';
import { toolOfData, toolOfText } from './unread-locks.ts';
import { yamlIn } from './yaml.ts';

export const FORMATS_IN_WORDS = say(
  'a CycloneDX or SPDX bill of materials in JSON, a lock file of npm, pnpm, Yarn 2 or newer, Bun, uv, Poetry or PDM, pylock.toml, a Python requirements file, package.json, pyproject.toml, the configuration of an MCP client, a Docker Compose file, or a list of names, package URLs or images',
);

/** A list of software, in its order. */
export interface Inventory {
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
  const parsed = orError(() => parsedFrom(whole));
  const tool = parsed instanceof Error ? toolOfText(whole) : toolOfData(parsed);
  if (tool) return unreadLock(tool);
  if (parsed instanceof Error) return textList(whole) ?? unread(parsed);
  const { data, syntax } = parsed;
  const id = idsOf(FORMATS).find((each) => FORMATS[each].recognises(data, syntax));
  if (!id) return { problem: say('This is not a list of software that Septet knows.'), help: HELP };
  const { label, read, references, note }: ListFormat = FORMATS[id];
  const components = orError(() => read(data));
  if (components instanceof Error) return unread(components);
  const remark = components.length === 0 ? say('Septet found no software in this file.') : note;
  const elsewhere = references?.(data).map(referenceNote) ?? [];
  return { format: label, components, notes: [remark ?? [], ...elsewhere].flat() };
}

const unreadLock = (tool: string): UnreadList => ({
  problem: say('A lock file of {tool} has a format of its own, which Septet does not read.', {
    tool,
  }),
  help: say('Make a bill of materials from it, as cdxgen or Syft do, and give that.'),
});
const HELP = say('Give {formats}.', { formats: FORMATS_IN_WORDS });
const unread = (error: Error): UnreadList => ({
  problem: say('The file cannot be read: {why}', {
    // No list of software is so deep that the stack ends.
    why: /call stack|recursion/.test(error.message)
      ? say('it is nested too deeply.')
      : firstLine(withoutExcerpt(error.message)),
  }),
  help: HELP,
});
/** What a parser shows of a file may be secret. */
const withoutExcerpt = (message: string): string =>
  message.replace(/, .*(?= is not valid JSON$)/s, ', which');
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.?$/, '.');

const TOML_HEAD = /^\[\[?[ \t]*(?:[\w.-]|"[^"\n]*"|'[^'\n]*')+[ \t]*\]/m;
const JSON_START = new RegExp(String.raw`^\s*(?:\{|/[/*]|(?!${TOML_HEAD.source.slice(1)})\[)`);

/** Reads JSON by its beginning, TOML by the head of a table, YAML by a key of a lock file or of Docker Compose. */
function parsedFrom(text: string): ParsedList | Error {
  if (JSON_START.test(text)) {
    return { data: mappingOf(jsonIn(text)), syntax: 'json' };
  }
  if (TOML_HEAD.test(text)) {
    return { data: mappingOf(parseToml(text)), syntax: 'toml' };
  }
  if (/^(?:lockfileVersion|__metadata|services):/m.test(text)) {
    return { data: yamlIn(text), syntax: 'yaml' };
  }
  return new Error(
    say(
      'it is none of the formats that Septet reads, and no list of names. Of a table, give a name and a version on each line.',
    ),
  );
}

function orError<Result>(read: () => Result): Result | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
