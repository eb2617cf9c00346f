import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import { cycloneDx, spdx2, spdx3 } from './bills-of-materials.ts';
import { type Component, mappingOf } from './component.ts';
import { npmLock, pnpmLock, pythonLock, requirements } from './lock-files.ts';
import { mcpConfiguration, serversIn } from './mcp-configuration.ts';

type Data = Readonly<Record<string, unknown>>;

interface Format {
  readonly label: string;
  readonly isIt: (data: Data) => boolean;
  readonly read: (data: Data) => readonly Component[];
}

const spdxVersion = ({ spdxVersion: version }: Data): boolean => typeof version === 'string';

/** The formats that are told by what is in a file; a requirements file is told by its lines. */
const FORMATS = {
  cyclonedx: {
    label: say('CycloneDX bill of materials'),
    isIt: ({ bomFormat }) => bomFormat === 'CycloneDX',
    read: cycloneDx,
  },
  spdx2: { label: say('SPDX 2 document'), isIt: spdxVersion, read: spdx2 },
  spdx3: {
    label: say('SPDX 3 document'),
    isIt: (data) => Array.isArray(data['@graph']),
    read: spdx3,
  },
  npm: {
    label: say('npm lock file'),
    isIt: ({ lockfileVersion, packages, dependencies }) =>
      typeof lockfileVersion === 'number' && (packages ?? dependencies) !== undefined,
    read: npmLock,
  },
  pnpm: {
    label: say('pnpm lock file'),
    isIt: ({ lockfileVersion, importers, packages, settings }) =>
      lockfileVersion !== undefined && (importers ?? settings ?? packages) !== undefined,
    read: pnpmLock,
  },
  python: {
    label: say('Python lock file'),
    isIt: (data) => Array.isArray(data['package']),
    read: pythonLock,
  },
  mcp: {
    label: say('MCP client configuration'),
    isIt: (data) => Object.keys(serversIn(data)).length > 0,
    read: mcpConfiguration,
  },
} as const satisfies Record<string, Format>;

/** For people who ask what can be read. */
export const FORMATS_IN_WORDS = say(
  'a CycloneDX or SPDX bill of materials in JSON, a lock file of npm, pnpm, uv or poetry, a Python requirements file, or the configuration of an MCP client',
);

/** What a list of software names, in its order. */
interface Inventory {
  readonly format: string;
  readonly components: readonly Component[];
}

export interface UnreadList {
  readonly problem: string;
  readonly help: string;
}

/** Reads a list of software, whatever it is called. */
export function readInventory(text: string): Inventory | UnreadList {
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trim() === '') return { problem: say('The file is empty.'), help: HELP };
  const data = dataIn(whole);
  if (data instanceof Error) {
    const components = requirements(whole);
    if (components) return { format: say('Python requirements'), components };
    return {
      problem: say('The file cannot be read: {why}', { why: firstLine(data.message) }),
      help: HELP,
    };
  }
  const id = idsOf(FORMATS).find((each) => FORMATS[each].isIt(data));
  if (!id) return { problem: say('This is not a list of software that Septet knows.'), help: HELP };
  return { format: FORMATS[id].label, components: FORMATS[id].read(data) };
}

const HELP = say('Give {formats}.', { formats: FORMATS_IN_WORDS });
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.?$/, '.');

/** JSON where it begins like it and not with the head of a table, TOML where a line is one, YAML where a key stands alone; otherwise the error. */
function dataIn(text: string): Data | Error {
  try {
    if (/^\s*(?:\{|\/[/*]|\[(?!\[?[\w.-]+\]))/.test(text)) return mappingOf(jsonIn(text));
    if (/^\[\[?[\w.-]+\]?\]/m.test(text)) return mappingOf(parseToml(text));
    if (/^lockfileVersion:/m.test(text)) return mappingOf(parseYaml(text));
    return new Error(say('it is neither JSON, TOML nor a lock file in YAML.'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A long list is not searched for comments that it does not have. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(withoutComments(text));
  }
}

/** Editors allow comments in their configuration, and a comma behind the last entry. Everything else keeps its place. */
const withoutComments = (text: string): string =>
  [/("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g].reduce(
    (left, pattern) =>
      left.replace(pattern, (found, kept?: string) => kept ?? found.replace(/[^\n]/g, ' ')),
    text,
  );
