import { say } from '../../words/say.ts';
import type { Component } from './component.ts';
import { isListed, isName, isVersion, namedEntry } from './named-entry.ts';
import { referenceNote } from './reference-note.ts';
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
    index,
    component: NO_PACKAGE.test(item) ? [] : (namedEntry(item) ?? guessed(item, isOfNames)),
  }));
  const components = read.flatMap(({ component }) => component ?? []);
  const unread = read.flatMap(({ component, index }) => (component ? [] : index));
  const lines = new Set(
    read.flatMap(({ component, index }) => [component ?? []].flat().map(() => index)),
  );
  const references = items.flatMap(({ item }) => REFERENCE.exec(item)?.[1] ?? []);
  // A file whose lines are mostly something else is no such list.
  if (components.length + references.length === 0 || unread.length > lines.size) return;
  return {
    format: hasEntry ? LABELS.entries : isOfNames ? LABELS.names : LABELS.requirements,
    components,
    notes: [...references.map(referenceNote), ...unread.map(unreadNote)],
  };
}

/** What a line has may be secret. */
const unreadNote = (index: number): string =>
  say('Line {number} was not read.', { number: index + 1 });

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

/** The names in the columns of a line, each with the version after it; a line that has something else is one part. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  for (const column of line.split(/[,;\t]/)) {
    const part = column.trim().replace(/^"(.*)"$/, '$1');
    const last = parts.at(-1);
    if (!isVersion(part)) parts.push(...(part === '' ? [] : [part]));
    // Of two numbers, nobody knows which one is the version.
    else if (last === undefined || namedEntry(last)?.version !== undefined) return [line];
    else parts.splice(-1, 1, `${last} ${part}`);
  }
  return parts.length > 0 && parts.every(isListed) ? parts : [line];
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
