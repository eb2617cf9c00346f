import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** The part of CBOR that the files of an index use. */
type Cbor = number | string | readonly Cbor[];

/**
 * Sorts the filters of an index. The indexer writes them, and the values in each, in another order each time. Since it
 * names files after their content, the same catalogue would never give the same index twice.
 */
export function steadyIndex(folder: string): void {
  const renamed = new Map(
    readdirSync(join(folder, 'filter')).map((name) => sortFilter(folder, name)),
  );
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8'));
  for (const language of Object.values<{ hash: string }>(entry.languages)) {
    language.hash = renewMeta(folder, language.hash, renamed);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Stands in every file before its values. */
const MARK = 'pagefind_dcd';

const readValues = (file: string): readonly Cbor[] =>
  decode(gunzipSync(readFileSync(file)).subarray(MARK.length));

/**
 * Replaces a file by one that is named after its new values, `en_` and as many digits as before.
 *
 * @param fileOf gives the path of a file with a name
 * @returns the new name
 */
function replaceFile(fileOf: (name: string) => string, oldName: string, values: Cbor): string {
  const bytes = Buffer.concat([Buffer.from(MARK), encode(values)]);
  const [, language = '', digits = ''] = /^(.*_)(.*)$/.exec(oldName) ?? [];
  const name = `${language}${hash('sha256', bytes).slice(0, digits.length)}`;
  rmSync(fileOf(oldName));
  writeFileSync(fileOf(name), gzipSync(bytes, { level: 9 }));
  return name;
}

/** @throws TypeError where the value is not a list */
function asList(value: Cbor | undefined): readonly Cbor[] {
  if (typeof value === 'object') return value;
  throw new TypeError(
    `The index has ${value} where a list should be: is Pagefind another version?`,
  );
}

const byFirst = (a: Cbor, b: Cbor): number => {
  const [x, y] = [String(asList(a)[0]), String(asList(b)[0])];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Sorts the values of a filter, which is its name and a list of values with their pages. Gives the old and new name. */
function sortFilter(folder: string, file: string): [string, string] {
  const [filter = '', values] = readValues(join(folder, 'filter', file));
  const oldName = file.replace(/\..*$/, '');
  const sorted = [filter, asList(values).toSorted(byFirst)];
  const fileOf = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  return [oldName, replaceFile(fileOf, oldName, sorted)];
}

/** The index of the list of filters in the table of contents. A filter there is its name and the name of its file. */
const FILTERS = 3;

function renewMeta(folder: string, oldName: string, renamed: ReadonlyMap<string, string>): string {
  const fileOf = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  const contents = readValues(fileOf(oldName));
  const filters = asList(contents[FILTERS])
    .map((filter) =>
      asList(filter).map((part, index) => (index === 1 && renamed.get(String(part))) || part),
    )
    .toSorted(byFirst);
  return replaceFile(fileOf, oldName, contents.with(FILTERS, filters));
}
