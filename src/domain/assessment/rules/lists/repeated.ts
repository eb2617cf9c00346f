import { isSameData } from '../../../canonical.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { aboutValue, data, group, list, removed, text, threats } from '../draft.ts';
import type { FileRule } from '../rule.ts';

interface Items {
  readonly path: Path;
  readonly entries: readonly unknown[];
  readonly values: readonly (string | undefined)[];
}

/** Every list of a file that is a set, as the texts that tell its entries apart. */
function sets(file: AssessmentFile): Items[] {
  const { identifiers, tags, assessors, factors } = data(file);
  const items = (path: Path, value: unknown): Items => ({
    path,
    entries: list(value),
    values: list(value).map((entry) => {
      const { name, text: words } = group(entry);
      return (text(entry) ?? text(name) ?? text(words))?.trim().toLowerCase();
    }),
  });
  return [
    items(['identifiers'], identifiers),
    items(['tags'], tags),
    items(['assessors'], assessors),
    ...Object.entries(group(factors)).map(([id, entry]) =>
      items(['factors', id, 'sources'], group(entry).sources),
    ),
    ...threats(file).flatMap(({ path, threat }) =>
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
        const isSame =
          text(entries[index]) !== undefined || isSameData(entries[index], entries[first]);
        return [isSame ? removed(finding) : finding];
      }),
    ),
};
