import { isSameData } from '../../../canonical.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { aboutValue, asGroup, asList, asText, dataOf, threatsOf, withRemoval } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Every list of a file that is a set, with the texts that tell its entries apart. */
function setsOf(file: AssessmentFile) {
  const { identifiers, tags, assessors, factors } = dataOf(file);
  const setAt = (path: Path, value: unknown) => ({
    path,
    entries: asList(value),
    texts: asList(value).map((entry) => {
      const { name, text: words } = asGroup(entry);
      return (asText(entry) ?? asText(name) ?? asText(words))?.trim().toLowerCase();
    }),
  });
  return [
    setAt(['identifiers'], identifiers),
    setAt(['tags'], tags),
    setAt(['assessors'], assessors),
    ...Object.entries(asGroup(factors)).map(([id, entry]) =>
      setAt(['factors', id, 'sources'], asGroup(entry).sources),
    ),
    ...threatsOf(file).flatMap(({ path, threat }) =>
      ['maps-to', 'sources', 'mitigations', 'leads-to'].map((key) =>
        setAt([...path, key], threat[key]),
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
    setsOf(file).flatMap(({ path, texts, entries }) =>
      texts.flatMap((value, index) => {
        const first = texts.indexOf(value);
        if (value === undefined || first === index) return [];
        const finding = aboutValue(file, [...path, index], `"${value}" is in this list already.`);
        // Groups are removed only if they are the same: one of them may say more than the other.
        const isSame =
          asText(entries[index]) !== undefined || isSameData(entries[index], entries[first]);
        return [isSame ? withRemoval(finding) : finding];
      }),
    ),
};
