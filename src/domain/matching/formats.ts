import { say } from '../../words/say.ts';
import { cycloneDx, spdx2, spdx3 } from './bills-of-materials.ts';
import type { Component } from './component.ts';
import { compose, composeReferences, isCompose } from './compose.ts';
import type { Data } from './data.ts';
import { bunLock, npmLock, pnpmLock, pythonLock, yarnLock } from './lock-files.ts';
import { NPM_KEYS, packageJson, pyproject } from './manifests.ts';
import { mcpConfiguration, serversIn } from './mcp-configuration.ts';

/** The data of a file, with what it was written in. */
export interface ParsedList {
  readonly data: Data;
  readonly syntax: 'json' | 'toml' | 'yaml';
}

export interface ListFormat {
  readonly label: string;
  readonly recognises: (data: Data, syntax: ParsedList['syntax']) => boolean;
  readonly read: (data: Data) => readonly Component[];
  /** The files that it names for more. */
  readonly references?: (data: Data) => readonly string[];
  /** What such a file does not say, and which one does. */
  readonly note?: string;
}

const hasSpdxVersion = ({ spdxVersion: version }: Data): boolean => typeof version === 'string';

/** The formats that are recognised by the data of a file; a list of names or requirements is recognised by its lines. */
export const FORMATS = {
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
  bun: {
    label: say('Bun lock file'),
    recognises: ({ lockfileVersion, workspaces }) =>
      typeof lockfileVersion === 'number' && workspaces !== undefined,
    read: bunLock,
  },
  npm: {
    label: say('npm lock file'),
    // An old one of pnpm has a number there, too.
    recognises: ({ lockfileVersion, packages, dependencies }, syntax) =>
      syntax === 'json' &&
      [1, 2, 3].some((version) => version === lockfileVersion) &&
      (packages ?? dependencies) !== undefined,
    read: npmLock,
  },
  pnpm: {
    label: say('pnpm lock file'),
    recognises: ({ lockfileVersion }, syntax) => syntax === 'yaml' && lockfileVersion !== undefined,
    read: pnpmLock,
  },
  yarn: {
    label: say('Yarn lock file'),
    recognises: (data) => data['__metadata'] !== undefined,
    read: yarnLock,
  },
  python: {
    label: say('Python lock file'),
    recognises: ({ package: packages, packages: pylock, 'lock-version': version }, syntax) =>
      syntax === 'toml' &&
      (Array.isArray(packages) || (version !== undefined && Array.isArray(pylock))),
    read: pythonLock,
  },
  mcp: {
    label: say('MCP client configuration'),
    recognises: (data) => serversIn(data).length > 0,
    read: mcpConfiguration,
  },
  compose: {
    label: say('Docker Compose file'),
    recognises: isCompose,
    read: compose,
    references: composeReferences,
  },
  packageJson: {
    label: 'package.json',
    // Manifests of Cargo and pixi have such a table, too.
    recognises: (data, syntax) =>
      syntax === 'json' && NPM_KEYS.some((key) => data[key] !== undefined),
    read: packageJson,
    note: say(
      'A range names no version, and the packages behind these are not in this file. Its lock file has both: package-lock.json, pnpm-lock.yaml, yarn.lock or bun.lock.',
    ),
  },
  pyproject: {
    label: 'pyproject.toml',
    recognises: (data, syntax) =>
      syntax === 'toml' &&
      ['project', 'tool', 'dependency-groups'].some((key) => data[key] !== undefined),
    read: pyproject,
    note: say(
      'A range names no version, and the packages behind these are not in this file. Its lock file has both: uv.lock or poetry.lock.',
    ),
  },
} as const satisfies Record<string, ListFormat>;
