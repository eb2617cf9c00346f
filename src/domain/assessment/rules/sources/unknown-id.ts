import { closest } from '../../../closest.ts';
import { isSlug, toSlug } from '../../../slug.ts';
import { severalIn } from '../../format/schema-help.ts';
import { aboutValue, valueRangeOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { citations, sourceIdsOf, sourcesOf } from '../sources.ts';

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
    const known = [...new Set(sourceIdsOf(file))].filter((id) => isSlug(id));
    // If something is wrong with the list of sources itself, the citations may be right.
    const isDoubtful =
      file.frontmatter?.problems.length !== 0 || sourcesOf(file).length > known.length;
    if (isDoubtful || known.length === 0) return [];
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
      const corrections = cited.map(({ path }) => ({
        range: valueRangeOf(file, path),
        value: guess,
      }));
      return { ...finding, corrections };
    });
  },
};

/** The only known id with the same first word: "git" for "git-doc". */
function onlyOfSameFirstWord(id: string, known: readonly string[]): string | undefined {
  const firstWord = (text: string) => text.split('-')[0];
  const similar = known.filter((candidate) => firstWord(candidate) === firstWord(id));
  return similar.length === 1 ? similar[0] : undefined;
}
