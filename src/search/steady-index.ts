import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** The little of CBOR that the files of an index use. */
type Cbor = number | string | readonly Cbor[];

/**
 * Brings the filters of an index into one order. The indexer writes them, and the values in each, as they come out of
 * its tables, which is another order each time; the files are named after their content, so that the same catalogue
 * would never give the same index twice.
 */
export function steadyIndex(folder: string): void {
  const renamed = new Map(readdirSync(join(folder, 'filter')).map((name) => sorted(folder, name)));
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8'));
  for (const language of Object.values<{ hash: string }>(entry.languages)) {
    language.hash = renewMeta(folder, language.hash, renamed);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Every file begins so, before its values. */
const MARK = 'pagefind_dcd';

const read = (file: string): readonly Cbor[] =>
  decode(gunzipSync(readFileSync(file)).subarray(MARK.length));

/** Writes values into a file that is named after them: `en_` and so many digits. */
function write(
  values: Cbor,
  { folder, ending, old }: { folder: string; ending: string; old: string },
): string {
  const bytes = Buffer.concat([Buffer.from(MARK), encode(values)]);
  const [, language = '', digits = ''] = /^(.*_)(.*)$/.exec(old) ?? [];
  const name = `${language}${createHash('sha256').update(bytes).digest('hex').slice(0, digits.length)}`;
  rmSync(join(folder, ending.replace('*', old)));
  writeFileSync(join(folder, ending.replace('*', name)), gzipSync(bytes, { level: 9 }));
  return name;
}

/** @throws TypeError where the index has something else */
function listOf(value: Cbor | undefined): readonly Cbor[] {
  if (typeof value === 'object') return value;
  throw new TypeError(
    `The index has ${value} where a list should be: is Pagefind another version?`,
  );
}

const byFirst = (a: Cbor, b: Cbor): number => {
  const [x, y] = [String(listOf(a)[0]), String(listOf(b)[0])];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** A filter is its name and its values, each with the pages that have it. */
function sorted(folder: string, file: string): [string, string] {
  const [name = '', values] = read(join(folder, 'filter', file));
  const old = file.replace(/\..*$/, '');
  const place = { folder, ending: `filter/*.pf_filter`, old };
  return [old, write([name, listOf(values).toSorted(byFirst)], place)];
}

/** Where the list of filters stands in the table of contents: each with its name and its file. */
const FILTERS = 3;

function renewMeta(folder: string, old: string, renamed: ReadonlyMap<string, string>): string {
  const contents = read(join(folder, `pagefind.${old}.pf_meta`));
  const filters = listOf(contents[FILTERS])
    .map((filter) =>
      listOf(filter).map((part, at) => (at === 1 && renamed.get(String(part))) || part),
    )
    .toSorted(byFirst);
  return write(contents.with(FILTERS, filters), { folder, ending: 'pagefind.*.pf_meta', old });
}
