import { same } from '../../../canonical.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { aboutValue, asGroup, asList, asText, dataOf, threatsOf, withRemoval } from '../draft.ts';
import type { FileRule } from '../rule.ts';

interface Items {
  readonly path: Path;
  readonly entries: readonly unknown[];
  readonly values: readonly (string | undefined)[];
}

/** Every list of a file that is a set, as the texts that tell its entries apart. */
function sets(file: AssessmentFile): Items[] {
  const { identifiers, tags, assessors, factors } = dataOf(file);
  const items = (path: Path, value: unknown): Items => ({
    path,
    entries: asList(value),
    values: asList(value).map((entry) => {
      const { name, text: words } = asGroup(entry);
      return (asText(entry) ?? asText(name) ?? asText(words))?.trim().toLowerCase();
    }),
  });
  return [
    items(['identifiers'], identifiers),
    items(['tags'], tags),
    items(['assessors'], assessors),
    ...Object.entries(asGroup(factors)).map(([id, entry]) =>
      items(['factors', id, 'sources'], asGroup(entry).sources),
    ),
    ...threatsOf(file).flatMap(({ path, threat }) =>
      ['maps-to', 'sources', 'mitigations', 'leads-to'].map((key) =>
        items([...path, key], threat[key]),
      ),
    ),
  ];
}

export const listsRepeated: FileRule = {
  id: 'lists/repeated',
  severity: 'warning',
  title: 'A list names each thing once.',
  why: 'Tags, sources, package URLs, assessors, measures and references are sets. What stands in one twice is shown twice on the page and in the data, and adds nothing.',
  remedy: 'Remove the second one.',
  example: {
    change: ['tags: [browser, open-source]', 'tags: [browser, open-source, ‹browser›]'],
  },
  check: (file) =>
    sets(file).flatMap(({ path, values, entries }) =>
      values.flatMap((value, index) => {
        const first = values.indexOf(value);
        if (value === undefined || first === index) return [];
        const finding = aboutValue(file, [...path, index], `"${value}" is in this list already.`);
        // One of two groups may say more than the other.
        const isSame = asText(entries[index]) !== undefined || same(entries[index], entries[first]);
        return [isSame ? withRemoval(finding) : finding];
      }),
    ),
};
