import { readRange } from '../../../matching/ranges.ts';
import { comparisonFor } from '../../../matching/versions.ts';
import { aboutValue, advisoriesOf, asList, asText, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const advisoriesRange: FileRule = {
  id: 'advisories/range',
  severity: 'warning',
  title: 'A range of affected versions can be read in one way only.',
  why: 'A comma means that both bounds hold, or it parts two lines of releases, as databases print them. With two upper bounds and no lower one between them, nobody can tell whether a version between the two is affected.',
  remedy:
    'Write "||" between the lines of releases, and say where each begins: "< 1.5 || >= 2.0, < 2.1".',
  example: {
    change: [
      'layers:\n  foundation',
      'advisories:\n  - { id: CVE-2025-59536, source: docs, affected: ‹"< 1.5, < 2.1"› }\nlayers:\n  foundation',
    ],
  },
  check(file) {
    const [own] = asList(dataOf(file).identifiers);
    return advisoriesOf(file).flatMap(({ path, advisory }) => {
      const compare = comparisonFor(asText(advisory.package ?? own));
      const range = readRange(asText(advisory.affected) ?? '', compare);
      if (!range?.some(({ isClear }) => !isClear)) return [];
      const message = `"${asText(advisory.affected)}" can be read in two ways.`;
      return [aboutValue(file, [...path, 'affected'], message)];
    });
  },
};
