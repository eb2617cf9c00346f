import { addressKey, purlKey } from '../../../identifiers.ts';
import { nameKey } from '../../../names.ts';
import type { Place } from '../../../position.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { asList, asText, dataOf, placeOfValue } from '../draft.ts';
import { OTHER_AGENT } from '../example.ts';
import type { CatalogueFinding, CatalogueRule } from '../rule.ts';

/** A name or an address by which two files could mean the same agent. */
interface Mark extends Place {
  readonly path: Path;
  /** What it is: "name", "alias". */
  readonly what: string;
  /** As it is written. */
  readonly value: string;
  /** The same for all spellings of it. */
  readonly key: string;
}

function namesAndAddresses(file: AssessmentFile): Omit<Mark, keyof Place>[] {
  const { name, aliases, identifiers, homepage, repository } = dataOf(file);
  const mark = (path: Path, what: string, value: unknown, key: (text: string) => string) => {
    const written = asText(value);
    return written ? [{ path, what, value: written, key: key(written) }] : [];
  };
  const byName = (value: string): string => `name ${nameKey(value)}`;
  const byAddress = (value: string): string => `address ${addressKey(value)}`;
  return [
    ...mark(['name'], 'name', name, byName),
    ...asList(aliases).flatMap((alias, i) => mark(['aliases', i], 'alias', alias, byName)),
    ...mark(['homepage'], 'homepage', homepage, byAddress),
    ...mark(['repository'], 'repository', repository, byAddress),
    ...asList(identifiers).flatMap((purl, i) =>
      mark(['identifiers', i], 'package URL', purl, (value) => `purl ${purlKey(value)}`),
    ),
  ];
}

export const agentDuplicate: CatalogueRule<readonly Mark[]> = {
  id: 'agent/duplicate',
  severity: 'error',
  scope: 'catalogue',
  of: 'assessments',
  title: 'No two files describe the same agent.',
  why: 'Two scores for one agent would leave readers to choose. Names, aliases, repositories, homepages and package URLs are compared without regard to case, separators and look-alike letters; signs such as + and # do count.',
  remedy:
    'Improve the other file instead. If they are two agents, correct what makes them look alike, or add the maker to the name.',
  example: {
    change: ['aliases: [ExAgent]', 'aliases: [‹other-agent›]'],
    beside: OTHER_AGENT,
  },
  gather(file) {
    return namesAndAddresses(file).map((mark) => ({ ...mark, ...placeOfValue(file, mark.path) }));
  },
  check(all) {
    const first = new Map<string, FirstMark>();
    return all.flatMap(({ file, kept }): CatalogueFinding[] => {
      const [clash] = kept.flatMap((mark) => {
        const other = first.get(mark.key);
        if (other === undefined) first.set(mark.key, { file, ...mark });
        return other !== undefined && other.file !== file ? [{ mark, other }] : [];
      });
      return clash ? [{ file, ...clashWords(clash.mark, clash.other) }] : [];
    });
  },
};

type FirstMark = Mark & { readonly file: string };

function clashWords({ path, start, end, what, value }: Mark, other: FirstMark) {
  const isSame = other.what === what && other.value === value;
  const how = isSame ? `it has the same ${what}` : `its ${other.what} is "${other.value}"`;
  const rest = ' Case, separators and look-alike letters do not count; signs such as + and # do.';
  return {
    path,
    start,
    end,
    message: `${other.file} describes the same agent: ${how}.`,
    ...(!isSame && { help: `${agentDuplicate.remedy}${rest}` }),
  };
}
