import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
import { cycloneDx, spdx2, spdx3 } from './bills-of-materials.ts';
import { type Component, mappingOf } from './component.ts';
import { npmLock, pnpmLock, pythonLock, yarnLock } from './lock-files.ts';
import { NPM_KEYS, packageJson, pyproject } from './manifests.ts';
import { mcpConfiguration, serversIn } from './mcp-configuration.ts';
import { requirements } from './requirements.ts';

type Data = Readonly<Record<string, unknown>>;

interface Format {
  readonly label: string;
  readonly recognises: (data: Data) => boolean;
  readonly read: (data: Data) => readonly Component[];
  /** What such a file does not say, and which one does. */
  readonly note?: string;
}

const hasSpdxVersion = ({ spdxVersion: version }: Data): boolean => typeof version === 'string';

/** The formats that are recognised by the data of a file; a requirements file is recognised by its lines. */
const FORMATS = {
  cyclonedx: {
    label: say('CycloneDX bill of materials'),
    recognises: ({ bomFormat }) => bomFormat === 'CycloneDX',
    read: cycloneDx,
  },
  spdx2: { label: say('SPDX 2 document'), recognises: hasSpdxVersion, read: spdx2 },
  spdx3: {
    label: say('SPDX 3 document'),
    recognises: (data) => Array.isArray(data['@graph']),
    read: spdx3,
  },
  npm: {
    label: say('npm lock file'),
    recognises: ({ lockfileVersion, packages, dependencies }) =>
      typeof lockfileVersion === 'number' && (packages ?? dependencies) !== undefined,
    read: npmLock,
  },
  pnpm: {
    label: say('pnpm lock file'),
    recognises: ({ lockfileVersion, importers, packages, settings }) =>
      lockfileVersion !== undefined && (importers ?? settings ?? packages) !== undefined,
    read: pnpmLock,
  },
  yarn: {
    label: say('Yarn lock file'),
    recognises: (data) => data['__metadata'] !== undefined,
    read: yarnLock,
  },
  python: {
    label: say('Python lock file'),
    recognises: (data) => Array.isArray(data['package']),
    read: pythonLock,
  },
  mcp: {
    label: say('MCP client configuration'),
    recognises: (data) => Object.keys(serversIn(data)).length > 0,
    read: mcpConfiguration,
  },
  packageJson: {
    label: 'package.json',
    recognises: (data) => NPM_KEYS.some((key) => data[key] !== undefined),
    read: packageJson,
    note: say(
      'A range names no version, and the packages behind these are not in this file. Its lock file has both: package-lock.json, pnpm-lock.yaml or yarn.lock.',
    ),
  },
  pyproject: {
    label: 'pyproject.toml',
    recognises: (data) =>
      ['project', 'tool', 'dependency-groups'].some((key) => data[key] !== undefined),
    read: pyproject,
    note: say(
      'A range names no version, and the packages behind these are not in this file. Its lock file has both: uv.lock or poetry.lock.',
    ),
  },
} as const satisfies Record<string, Format>;

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
  const data = dataIn(whole);
  if (data instanceof Error) {
    const read = requirements(whole);
    if (read) return { format: say('Python requirements'), ...read };
    return {
      problem: say('The file cannot be read: {why}', { why: firstLine(data.message) }),
      help: HELP,
    };
  }
  const id = idsOf(FORMATS).find((each) => FORMATS[each].recognises(data));
  if (!id) return { problem: say('This is not a list of software that Septet knows.'), help: HELP };
  const { label, read, note }: Format = FORMATS[id];
  return { format: label, components: read(data), notes: note ? [note] : [] };
}

const YARN_1: UnreadList = {
  problem: say('A lock file of Yarn 1 has a format of its own, which Septet does not read.'),
  help: say(
    'Make a bill of materials from it, as cdxgen or Syft do, and give that. Or give its package.json.',
  ),
};
const HELP = say('Give {formats}.', { formats: FORMATS_IN_WORDS });
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/\.?$/, '.');

/** Reads JSON by its beginning, TOML by the head of a table, YAML by the first key of a lock file; or gives the error. */
function dataIn(text: string): Data | Error {
  try {
    if (/^\s*(?:\{|\/[/*]|\[(?!\[?[\w.-]+\]))/.test(text)) return mappingOf(jsonIn(text));
    if (/^\[\[?[\w.-]+\]?\]/m.test(text)) return mappingOf(parseToml(text));
    if (/^(?:lockfileVersion|__metadata):/m.test(text)) return mappingOf(parseYaml(text));
    return new Error(say('it is neither JSON, TOML nor a lock file in YAML.'));
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
