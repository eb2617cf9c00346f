import { say } from '../../words/say.ts';
import type { Component } from './component.ts';
import { isListed, isName, namedEntry } from './named-entry.ts';
import { withoutUser } from './repositories.ts';
import { requirement } from './requirements.ts';

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

/** How much of a line a sentence has room for. */
const LINE_MAX = 80;

/** A line, or a name between its commas, with the index of the line. */
interface Item {
  readonly item: string;
  readonly index: number;
}

/**
 * A file of requirements, or a list of names, package URLs or images, with what of it was not read, in sentences. A range
 * names no version. Bare words in small letters are packages: names of products would be found in any list of packages or
 * folders.
 */
export function textList(
  text: string,
): { format: string; components: Component[]; notes: string[] } | undefined {
  const items = itemsIn(text);
  // Entries with versions are in no file of requirements.
  const hasEntry = items.some(({ item }) => namedEntry(item));
  const isOfNames =
    (hasEntry || items.some(({ item }) => SPEAKING.test(item) && isName(item))) &&
    items.every(({ item }) => isListed(item) || (hasEntry ? NO_PACKAGE : /^$/).test(item));
  const read = items.map(({ item, index }) => ({
    unread: { item, index },
    component: NO_PACKAGE.test(item) ? [] : (namedEntry(item) ?? guessed(item, isOfNames)),
  }));
  const components = read.flatMap(({ component }) => component ?? []);
  const unread = read.flatMap((each) => (each.component ? [] : each.unread));
  const references = items.flatMap(({ item }) => REFERENCE.exec(item)?.[1] ?? []);
  // A file whose lines are mostly something else is no such list.
  if (components.length + references.length === 0 || unread.length > components.length) return;
  return {
    format: hasEntry ? LABELS.entries : isOfNames ? LABELS.names : LABELS.requirements,
    components,
    notes: [...references.map(referenceNote), ...unread.map(unreadNote)],
  };
}

const referenceNote = (file: string): string =>
  say('{file} is named here and was not read. Give that file, too.', {
    file: withoutUser(file).replace(/[?#].*/s, ''),
  });

const unreadNote = ({ item, index }: Item): string =>
  say('Line {number} was not read: {line}', {
    number: index + 1,
    line: item.slice(0, LINE_MAX),
  });

const LABELS = {
  entries: say('list of names, packages or images'),
  names: say('Python requirements or a list of names'),
  requirements: say('Python requirements'),
};

const itemsIn = (text: string): Item[] =>
  withoutContinuations(text)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\\$/, '').trim().replace(EDITABLE, ''))
    .flatMap((line, index) => partsOf(line).map((item) => ({ item, index })));

/** Joins continued lines. Empty ones follow them, so that every other line keeps its number. */
const withoutContinuations = (text: string): string =>
  text.replace(CONTINUED, (lines) => {
    const parts = lines.split(/\\\r?\n/);
    return parts.join(' ') + '\n'.repeat(parts.length - 1);
  });

/** The names between commas of a line; a line that has something else is one part. */
function partsOf(line: string): string[] {
  const parts = line.split(',').map((part) => part.trim());
  return parts.every(isListed) ? parts : [line];
}

/**
 * A Python package, or what else has that name. In a file of requirements that is a package of another registry, except
 * where it is written like a product.
 */
function guessed(item: string, isOfNames: boolean): Component | undefined {
  const component = requirement(item);
  if (isOfNames) {
    const name = isName(item) ? item : (component?.name ?? item);
    return { ...(component ?? { name, version: undefined, purl: undefined }), key: name };
  }
  if (!component?.purl) return component;
  const { name, version } = component;
  const isProduct = version !== undefined && SPEAKING.test(name);
  return { ...component, key: name, ...(isProduct ? {} : { isPackage: true }) };
}
