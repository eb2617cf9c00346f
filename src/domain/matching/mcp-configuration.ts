import { type Component, listIn, mappingOf, nameAndVersion, purlOf, textIn } from './component.ts';

/** The keys under which clients keep their servers. */
const SERVER_KEYS = ['mcpServers', 'servers', 'context_servers', 'mcp_servers'];

/** The servers of an MCP client's configuration, which may be part of the settings of an editor. */
export const serversIn = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.assign(
    {},
    ...[data, mappingOf(data['mcp'])].flatMap((place) =>
      SERVER_KEYS.map((key) => mappingOf(place[key])),
    ),
  );

/** What each server of an MCP client's configuration starts or calls. Values of its environment are not read. */
export const mcpConfiguration = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.entries(serversIn(data)).map(([key, each]) => {
    const server = mappingOf(each);
    const address = ['url', 'serverUrl', 'httpUrl'].flatMap(
      (name) => textIn(server[name]) ?? [],
    )[0];
    const startedPackage = packageStarted(commandOf(server));
    return {
      name: startedPackage?.name ?? key,
      version: startedPackage?.version,
      purl: startedPackage?.purl,
      ...(address && { address }),
      isAgentPart: true,
    };
  });

function commandOf(server: Readonly<Record<string, unknown>>): string[] {
  const { command } = server;
  // Zed keeps path and arguments within the command.
  const { path, args = server['args'] } = mappingOf(command);
  const words = [command, path].flatMap((word) => textIn(word)?.split(/\s+/) ?? []);
  const allWords = [...words, ...listIn(args).flatMap((word) => textIn(word) ?? [])];
  return /(?:^|[\\/])cmd(?:\.exe)?$/i.test(allWords[0] ?? '') ? allWords.slice(2) : allWords;
}

interface Runner {
  readonly type: 'npm' | 'pypi' | 'docker';
  /** Words between the command and what it runs. */
  readonly verbs: readonly string[];
  /** Options that take the next word as their value. */
  readonly valued: readonly string[];
  /** Those of them whose value is the package itself. */
  readonly naming: readonly string[];
}

const NODE: Runner = {
  type: 'npm',
  verbs: ['dlx', 'exec', 'x', '--'],
  valued: ['-p', '--package', '-c', '--call'],
  naming: ['-p', '--package'],
};
const PYTHON: Runner = {
  type: 'pypi',
  verbs: ['tool', 'run'],
  valued: '--from --with -p --python --index-url --spec --directory --project --env-file'.split(
    ' ',
  ),
  naming: ['--from', '--spec'],
};
const CONTAINER: Runner = {
  type: 'docker',
  verbs: ['run'],
  valued:
    '-e --env --env-file -v --volume --mount --name -p --publish --network --net -u --user -w --workdir --platform -l --label --entrypoint -m --memory --cpus --add-host'.split(
      ' ',
    ),
  naming: [],
};

/** The commands that fetch and start a package by its name. */
const RUNNERS: Readonly<Record<string, Runner>> = {
  npx: NODE,
  bunx: NODE,
  bun: NODE,
  pnpm: NODE,
  yarn: NODE,
  npm: NODE,
  uvx: PYTHON,
  uv: PYTHON,
  pipx: PYTHON,
  docker: CONTAINER,
  podman: CONTAINER,
};

function packageStarted([command = '', ...words]: readonly string[]): Component | undefined {
  const program = command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '');
  const runner = Object.hasOwn(RUNNERS, program) ? RUNNERS[program] : undefined;
  const spec = runner && packageIn(words, runner);
  if (!runner || !spec || /^[./~]/.test(spec)) return undefined;
  const [name, version] = nameAndVersionOf(spec, runner.type);
  return { name, version, purl: purlOf(runner.type, name) };
}

function packageIn(
  words: readonly string[],
  { verbs, valued, naming }: Runner,
): string | undefined {
  const afterVerbs = words.slice(words.findIndex((word) => !verbs.includes(word)));
  for (let at = 0; at < afterVerbs.length; at += 1) {
    const word = afterVerbs[at] ?? '';
    const [option = '', value = afterVerbs[at + 1]] = word.split('=');
    if (naming.includes(option)) return value;
    if (valued.includes(word)) at += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

/** A tag such as `latest` is no version. */
function nameAndVersionOf(
  spec: string,
  type: Runner['type'],
): [name: string, version: string | undefined] {
  const split = {
    npm: () => nameAndVersion(spec),
    pypi: () => nameAndVersion(spec.replace(/\[[^\]]*\]/, '').replace('==', '@')),
    docker: () => nameAndVersion(spec.replace(/@sha256:.*$/, '').replace(/:([^:/]*)$/, '@$1')),
  }[type];
  const [name, version] = split();
  return [name, version && /\d/.test(version) ? version.replace(/^[\^~]/, '') : undefined];
}
