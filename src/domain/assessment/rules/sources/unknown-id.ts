import { closest } from '../../../closest.ts';
import { isSlug, toSlug } from '../../../slug.ts';
import { severalIn } from '../../format/schema-help.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, asGroup, asList, asText, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { citations } from '../sources.ts';

const sourceIds = (file: AssessmentFile): string[] => {
  const ids = asList(dataOf(file).sources).flatMap((source) => asText(asGroup(source).id) ?? []);
  return [...new Set(ids)].filter((id) => isSlug(id));
};

export const sourcesUnknownId: FileRule = {
  id: 'sources/unknown-id',
  severity: 'error',
  fixed: true,
  title: 'A cited source is listed in the file.',
  why: 'A citation leads from a judgement to what was read. One that leads nowhere is worth less than none.',
  remedy: 'Correct the id, or add the source to the list.',
  example: {
    change: ['confirmation.", sources: [docs]', 'confirmation.", sources: [‹doc›]'],
  },
  check(file) {
    const known = sourceIds(file);
    // Where something is wrong with the list of sources itself, the citations may well be right.
    const isDoubtful = file.frontmatter?.problems.length !== 0;
    if (isDoubtful || known.length === 0 || asList(dataOf(file).sources).length > known.length)
      return [];
    const unknown = citations(file).filter(({ value }) => !known.includes(value));
    return [...Map.groupBy(unknown, ({ value }) => value)].map(([id, cited]) => {
      const several = severalIn('sources', id);
      const guess = closest(id, known) ?? onlyOfSameFirstWord(id, known);
      const times = cited.length > 1 ? ` It is cited ${cited.length} times.` : '';
      const finding = aboutValue(
        file,
        cited[0]?.path ?? [],
        `No source in this file has the id "${id}".${times}`,
        several ?? (guess ? `Did you mean "${guess}"?` : `The sources are ${known.join(', ')}.`),
      );
      if (several || guess !== toSlug(id)) return finding;
      const ranges = cited.flatMap(({ path }) =>
        file.frontmatter ? [file.frontmatter.valueRange(path)] : [],
      );
      return { ...finding, corrections: ranges.map((range) => ({ range, value: guess })) };
    });
  },
};

/** "git-doc" where there is "git". */
function onlyOfSameFirstWord(id: string, known: readonly string[]): string | undefined {
  const first = (one: string) => one.split('-')[0];
  const near = known.filter((one) => first(one) === first(id));
  return near.length === 1 ? near[0] : undefined;
}
