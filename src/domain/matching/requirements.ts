import { say } from '../../words/say.ts';
import { type Component, pypiComponent } from './component.ts';
import { addressAt, installAddress, repositoryComponent } from './repositories.ts';

const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:\(?(===?)\s*([^\s;,#\\)]+)|@\s*(\S+)|[<>~;#\\(]|[!=]=|$)/;
const EDITABLE = /^(?:-e|--editable)[\s=]+/;
/** Another file of requirements or constraints, which is not followed. */
const REFERENCE = /^(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/;
/** Comments, options, continued lines, and paths of files. */
const NO_PACKAGE = /^(?:#|-|\\|\.|\/|file:|$)/;

/** How much of a line a sentence has room for. */
const LINE_MAX = 80;

/** A file of requirements, with what of it was not read, in sentences. A range names no version. */
export function requirements(
  text: string,
): { components: Component[]; notes: string[] } | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(EDITABLE, ''));
  const references = lines.flatMap((line) => REFERENCE.exec(line)?.[1] ?? []);
  const read = lines.map((line) => (NO_PACKAGE.test(line) ? [] : (requirement(line) ?? line)));
  const components = read.flatMap((each) => (typeof each === 'string' ? [] : each));
  const unread = read.flatMap((line, index) => (typeof line === 'string' ? { line, index } : []));
  // A file whose lines are mostly something else is no file of requirements.
  if (components.length + references.length === 0 || unread.length > components.length) return;
  return {
    components,
    notes: [
      ...references.map((file) =>
        say('{file} is named here and was not read. Give that file, too.', { file }),
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

/** A requirement, as `agent[extra]==1.2`; undefined where it is none. */
export function requirement(line: string): Component | undefined {
  const url = addressAt(line);
  if (url) return repositoryComponent(url);
  const [, name, , version, from] = REQUIREMENT.exec(line) ?? [];
  return name === undefined
    ? undefined
    : {
        ...pypiComponent(name, version),
        ...(from && { address: installAddress(addressAt(from) ?? from) }),
      };
}
