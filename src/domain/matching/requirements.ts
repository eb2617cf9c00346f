import { valid } from '@renovatebot/pep440';
import { say } from '../../words/say.ts';
import { type Component, packaged } from './component.ts';
import { addressAt, installedFrom, repositoryComponent, withoutUser } from './repositories.ts';

const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?:\(?(===?\s*[^\s;,#)]+)|@\s*(\S+)|[<>~;#(]|[!=]=|--|$)/;
/** Before an address. A word after it is a folder, and `-e` with that an option like others. */
const EDITABLE = /^(?:-e|--editable)[\s=]+(?=\w+[+:@])/;
/** Another file of requirements or constraints, which is not followed. */
const REFERENCE = /^(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/;
/** Comments, options, and paths of files. */
const NO_PACKAGE = /^(?:#|-|\.|\/|file:|$)/;
/** A line that goes on after a backslash at its end; a comment does not. */
const CONTINUED = /^(?:(?![ \t]*#).*\\\r?\n)+.*/gm;
/** What names of Python packages hardly have: a blank inside, or a capital letter. */
const SPEAKING = / |\p{Lu}/u;
/** A name as people write it: up to five words, and perhaps more in parentheses. */
const NAME =
  /^[\p{L}\p{N}][\p{L}\p{N}.+_-]*(?: [\p{L}\p{N}][\p{L}\p{N}.+_-]*){0,4}(?: \([^()]+\))?(?<!\.)$/u;

/** How much of a line a sentence has room for. */
const LINE_MAX = 80;

/**
 * A file of requirements, or a list of names, with what of it was not read, in sentences. A range names no version. Bare
 * words in small letters are requirements: names of products would be found in any list of packages or folders.
 */
export function requirements(
  text: string,
): { format: string; components: Component[]; notes: string[] } | undefined {
  const lines = withoutContinuations(text)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\\$/, '').trim().replace(EDITABLE, ''));
  if (
    lines.some((line) => SPEAKING.test(line)) &&
    lines.every((line) => line === '' || NAME.test(line))
  ) {
    const components = lines.filter(Boolean).map(namedComponent);
    return { format: say('Python requirements or a list of names'), components, notes: [] };
  }
  const references = lines.flatMap((line) => REFERENCE.exec(line)?.[1] ?? []);
  const read = lines.map((line) => (NO_PACKAGE.test(line) ? [] : (requirement(line) ?? line)));
  const components = read.flatMap((each) => (typeof each === 'string' ? [] : each));
  const unread = read.flatMap((line, index) => (typeof line === 'string' ? { line, index } : []));
  // A file whose lines are mostly something else is no file of requirements.
  if (components.length + references.length === 0 || unread.length > components.length) return;
  return {
    format: say('Python requirements'),
    components,
    notes: [
      ...references.map((file) =>
        say('{file} is named here and was not read. Give that file, too.', {
          file: withoutUser(file).replace(/[?#].*/s, ''),
        }),
      ),
      ...unread.map(({ line, index }) =>
        say('Line {number} was not read: {line}', {
          number: index + 1,
          line: line.slice(0, LINE_MAX),
        }),
      ),
    ],
  };
}

/** Joins continued lines. Empty ones follow them, so that every other line keeps its number. */
const withoutContinuations = (text: string): string =>
  text.replace(CONTINUED, (lines) => {
    const parts = lines.split(/\\\r?\n/);
    return parts.join(' ') + '\n'.repeat(parts.length - 1);
  });

/** A line that is a name and no more: a Python package, or else what is called so. */
const namedComponent = (name: string): Component => ({
  ...(requirement(name) ?? { name, version: undefined, purl: undefined }),
  key: name,
});

/** A requirement, as `agent[extra]==1.2`; undefined where it is none. */
export function requirement(line: string): Component | undefined {
  const url = addressAt(line);
  if (url) return repositoryComponent(url);
  const [, name, version, from] = REQUIREMENT.exec(line) ?? [];
  return name === undefined
    ? undefined
    : {
        ...packaged('pypi', name, pinnedIn(version)),
        ...installedFrom(from && (addressAt(from) ?? from)),
      };
}

/** The version in `==1.2` or `1.2`; undefined where that is a range such as `==1.*`, or a variable. */
export function pinnedIn(text = ''): string | undefined {
  const version = text.replace(/^={0,3}\s*/, '');
  return valid(version) ? version : undefined;
}
