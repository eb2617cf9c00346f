import {
  type Component,
  exactVersion,
  imageAndTag,
  nameAndVersion,
  packaged,
} from './component.ts';
import { addressAt, npmAddressAt, repositoryComponent } from './repositories.ts';
import { requirement } from './requirements.ts';
import { programOf, type Runner, runnerOf } from './runners.ts';

const PYTHON_PROGRAM = /^(?:python[\d.]*|py)$/i;
/** Programs that run a file which says what it is, and files. */
const NO_NAME =
  /^(?:node|deno|python[\d.]*|py|ruby|java|dotnet|(?:ba|z|da)?sh|powershell|pwsh|wsl|env|cmd)$|\.\w{2,3}$/i;

/** What a command starts: a package, or at least a program with a name; undefined where it says neither. */
export function startedBy([command = '', ...words]: readonly string[]): Component | undefined {
  const program = programOf(command);
  if (PYTHON_PROGRAM.test(program)) return moduleOf(words);
  const runner = runnerOf(command);
  if (runner) return packageStarted(words, runner);
  return program === '' || NO_NAME.test(program)
    ? undefined
    : { name: program, version: undefined, purl: undefined, program };
}

/** `python -m mcp_server_git`: a module has the name of its package, as a rule. What follows a file is for that. */
function moduleOf(words: readonly string[]): Component | undefined {
  const at = words.findIndex(
    (word, index) =>
      word === '-m' || !(word.startsWith('-') || /^-[XW]$/.test(words[index - 1] ?? '')),
  );
  const name = words[at] === '-m' ? words[at + 1] : undefined;
  return name && /^[\w-]+$/.test(name) ? packaged('pypi', name) : undefined;
}

function packageStarted(words: readonly string[], runner: Runner): Component | undefined {
  const [spec, program] = packageIn(words, runner);
  if (!spec || FILE.test(spec)) return undefined;
  const { type } = runner;
  if (type === 'pypi' && PYTHON_PROGRAM.test(spec)) {
    return moduleOf(words.slice(words.indexOf(spec) + 1));
  }
  const started =
    type === 'pypi'
      ? requirement(spec.replace(/^([^\s@]+)@(?=[\w.+!-]+$)/, '$1=='))
      : startedFrom(spec, type);
  return started && !started.purl && program ? { ...started, program } : started;
}

/** A file or a folder of this machine. */
const FILE = /^[./~]|\.(?:py|[cm]?[jt]s)$/;

/** What may be a package or an image of a registry; another word is an option's value or a variable. */
const NAME = {
  npm: /^(?:@[\w.~-]+\/)?\w[\w.~-]*$/,
  docker: /^[a-z0-9][a-z0-9._:/-]*$/,
};

/** What a runner is told to fetch, and the program of it to start where that is named apart. */
function packageIn(
  words: readonly string[],
  { groups, verbs, valued, flags, naming }: Runner,
): [spec?: string, program?: string] {
  let spec: string | undefined;
  let needsVerb = verbs.length > 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [option = '', value] = /^(-[^=]*)=(.*)$/.exec(word)?.slice(1) ?? [word, words[at + 1]];
    if (naming.includes(option)) spec = value;
    if (valued.has(word)) at += 1;
    else if (!word.startsWith('-')) {
      if (!needsVerb) return spec ? [spec, word] : [word];
      if (verbs.includes(word)) needsVerb = false;
      else if (!groups.includes(word)) return [];
    } else if (option === word && !flags.test(word)) break;
  }
  return spec && !needsVerb ? [spec] : [];
}

function startedFrom(spec: string, type: 'npm' | 'docker'): Component | undefined {
  const address = type === 'npm' ? npmAddressAt(spec) : addressAt(spec);
  if (address) return repositoryComponent(address);
  const [name, version] = type === 'npm' ? nameAndVersion(spec) : imageAndTag(spec);
  if (!NAME[type].test(name)) return undefined;
  return packaged(type, name, type === 'npm' ? exactVersion(version) : version);
}
