import { fold } from '../../names.ts';
import { type Place, placeOf } from '../../position.ts';
import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { data, list, text } from './draft.ts';
import type { CatalogueFinding, Gathered } from './rule.ts';

/** Everything by which two files could mean the same agent, with what people call it. */
export interface Mark extends Place {
  readonly path: Path;
  readonly what: string;
  /** As it is written. */
  readonly value: string;
  readonly key: string;
}

export function marks(file: AssessmentFile): Mark[] {
  return namesAndAddresses(file).map((mark) => ({
    ...mark,
    ...placeOf(file.lines, file.frontmatter?.valueRange(mark.path) ?? [0, 1]),
  }));
}

function namesAndAddresses(file: AssessmentFile): Omit<Mark, keyof Place>[] {
  const { name, aliases, identifiers, homepage, repository } = data(file);
  const mark = (path: Path, what: string, given: unknown, key: (value: string) => string) => {
    const value = text(given);
    return value ? [{ path, what, value, key: key(value) }] : [];
  };
  const byName = (value: string): string => `name ${foldName(value)}`;
  const byAddress = (value: string): string => `address ${foldAddress(value)}`;
  return [
    ...mark(['name'], 'name', name, byName),
    ...list(aliases).flatMap((alias, i) => mark(['aliases', i], 'alias', alias, byName)),
    ...mark(['homepage'], 'homepage', homepage, byAddress),
    ...mark(['repository'], 'repository', repository, byAddress),
    ...list(identifiers).flatMap((purl, i) =>
      mark(['identifiers', i], 'package URL', purl, (value) => `purl ${foldPurl(value)}`),
    ),
  ];
}

/** Letters of other scripts beside the Latin ones that they look like. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o' },
  ...{ р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd' },
  // Greek
  ...{ α: 'a', β: 'b', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' },
};

/** A name without case, punctuation, accents and look-alike letters. */
export function foldName(name: string): string {
  const plain = fold(name);
  const latin = [...plain].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  return latin.replace(/[^\p{L}\p{N}]+/gu, '') || plain;
}

const SLASHES_AT_END = /(?<!\/)\/+$/;

function foldAddress(address: string): string {
  const url = parsedAddress(address);
  if (!url) return address.toLowerCase();
  const { host, pathname, search } = url;
  const path = pathname
    .toLowerCase()
    .replace(SLASHES_AT_END, '')
    .replace(/\.git$/, '');
  return `${host.replace(/^www\./, '')}${path}${search}`;
}

/** A package URL without version, qualifiers and subpath. A leading @ belongs to a scope: pkg:npm/@scope/name, also written %40. */
function foldPurl(purl: string): string {
  const path = purl
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replaceAll('%40', '@');
  const version = path.lastIndexOf('@');
  return version > path.lastIndexOf('/') ? path.slice(0, version) : path;
}

export function clashes(all: readonly Gathered<readonly Mark[]>[]): CatalogueFinding[] {
  const first = new Map<string, { readonly file: string; readonly mark: Mark }>();
  return all.flatMap(({ file, kept }): CatalogueFinding[] => {
    const found = kept.flatMap((mark) => {
      const other = first.get(mark.key);
      if (other === undefined) first.set(mark.key, { file, mark });
      return other !== undefined && other.file !== file ? [{ mark, other }] : [];
    });
    const clash = found[0];
    return clash ? [{ file, ...clashing(clash.mark, clash.other) }] : [];
  });
}

function clashing(mark: Mark, other: { readonly file: string; readonly mark: Mark }) {
  const { path, start, end, what, value } = mark;
  const isSame = other.mark.what === what && other.mark.value === value;
  const said = isSame
    ? `it has the same ${what}`
    : `its ${other.mark.what} is "${other.mark.value}"`;
  const folded = isSame
    ? ''
    : ' Case, punctuation and look-alike letters do not tell agents apart.';
  return {
    ...{ path, start, end },
    message: `${other.file} describes the same agent: ${said}.`,
    help: `Improve that file instead. Where they are two agents, correct what makes them look alike.${folded}`,
  };
}
