import type { AssessmentFile } from '../file.ts';
import type { Path } from '../frontmatter.ts';
import { data, list, text } from './draft.ts';
import type { CatalogueFinding, CatalogueRule } from './rule.ts';

/** Everything by which two files could mean the same agent, with what people call it. */
interface Mark {
  readonly path: Path;
  readonly what: string;
  readonly key: string;
}

function marks(file: AssessmentFile): Mark[] {
  const named: [Path, string][] = [];
  const { name, aliases, identifiers, homepage, repository } = data(file);
  if (text(name)) named.push([['name'], text(name) as string]);
  list(aliases).forEach((alias, index) => {
    if (text(alias)) named.push([['aliases', index], text(alias) as string]);
  });
  const addresses = { homepage, repository };
  return [
    ...named.map(([path, value]) => ({
      path,
      what: 'name or alias',
      key: `name ${foldName(value)}`,
    })),
    ...Object.entries(addresses).flatMap(([key, value]) =>
      text(value)
        ? [{ path: [key], what: key, key: `address ${foldAddress(text(value) as string)}` }]
        : [],
    ),
    ...list(identifiers).flatMap((value, index) =>
      text(value)
        ? [
            {
              path: ['identifiers', index],
              what: 'package URL',
              key: `purl ${foldPurl(text(value) as string)}`,
            },
          ]
        : [],
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
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const latin = [...plain].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  return latin.replace(/[^\p{L}\p{N}]+/gu, '') || plain;
}

function foldAddress(address: string): string {
  if (!URL.canParse(address)) return address.toLowerCase();
  const { host, pathname, search } = new URL(address);
  const path = pathname.toLowerCase().replace(/(?:\.git)?\/*$/, '');
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

export const sameAgent: CatalogueRule = {
  id: 'agent/duplicate',
  severity: 'error',
  title: 'Two files do not describe the same agent.',
  check(files) {
    const first = new Map<string, AssessmentFile>();
    return files.flatMap((file): CatalogueFinding[] => {
      const clashes = marks(file).flatMap((mark) => {
        const other = first.get(mark.key);
        if (!other) first.set(mark.key, file);
        return other && other !== file ? [{ mark, other }] : [];
      });
      const clash = clashes[0];
      if (!clash) return [];
      return [
        {
          file,
          range: file.frontmatter?.valueRange(clash.mark.path) ?? [0, 1],
          path: clash.mark.path,
          message: `${clash.other.path} describes the same agent: it has the same ${clash.mark.what}.`,
          help: 'Improve that file instead. Where they are two agents, correct what makes them look alike.',
        },
      ];
    });
  },
};
