import { type Component, nameAndVersion, purlOf } from './component.ts';
import { addressAt, repositoryComponent } from './repositories.ts';

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
  verbs: ['container', 'run'],
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

/** The name of a program without its folder and its ending. */
export const programOf = (command: string): string =>
  command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '');

const PYTHON_PROGRAM = /^(?:python[\d.]*|py)$/;
/** Programs that run a file which says what it is, and files. */
const NO_NAME =
  /^(?:node|deno|python[\d.]*|py|ruby|java|dotnet|(?:ba|z|da)?sh|powershell|pwsh|wsl|env|cmd)$|\.\w{2,3}$/;

/** What a command starts: a package, or at least a program with a name; undefined where it says neither. */
export function startedBy([command = '', ...words]: readonly string[]): Component | undefined {
  const program = programOf(command);
  if (PYTHON_PROGRAM.test(program)) return moduleOf(words);
  const runner = Object.hasOwn(RUNNERS, program) ? RUNNERS[program] : undefined;
  if (runner) return packageStarted(words, runner);
  return program === '' || NO_NAME.test(program)
    ? undefined
    : { name: program, version: undefined, purl: undefined, program };
}

/** `python -m mcp_server_git`: a module has the name of its package, as a rule. */
function moduleOf(words: readonly string[]): Component | undefined {
  const name = words[words.indexOf('-m') + 1];
  return words.includes('-m') && name && /^[\w-]+$/.test(name)
    ? { name, version: undefined, purl: purlOf('pypi', name) }
    : undefined;
}

function packageStarted(words: readonly string[], runner: Runner): Component | undefined {
  const [spec, program] = packageIn(words, runner);
  if (!spec || FILE.test(spec)) return undefined;
  if (runner === PYTHON && PYTHON_PROGRAM.test(spec)) {
    return moduleOf(words.slice(words.indexOf(spec) + 1));
  }
  const address = addressAt(spec.replace(/^github:/, 'https://github.com/'));
  if (address) return { ...repositoryComponent(address), ...(program && { program }) };
  const [name, version] = nameAndVersionOf(spec, runner.type);
  return { name, version, purl: purlOf(runner.type, name) };
}

/** A file or a folder of this machine. */
const FILE = /^[./~]|\.(?:py|[cm]?[jt]s)$/;

/** What a runner is told to fetch, and the program of it to start where that is named apart. */
function packageIn(
  words: readonly string[],
  { verbs, valued, naming }: Runner,
): [spec?: string, program?: string] {
  let spec: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [option = '', value] = /^(-[^=]*)=(.*)$/.exec(word)?.slice(1) ?? [word, words[at + 1]];
    if (naming.includes(option)) spec = value;
    if (valued.includes(word)) at += 1;
    else if (!word.startsWith('-') && !verbs.includes(word)) return spec ? [spec, word] : [word];
  }
  return spec ? [spec] : [];
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
