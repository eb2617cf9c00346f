import { layersIn } from '../../../maestro/layers.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { links } from '../body-links.ts';
import { aboutValue, asGroup, asList, asText, dataOf, hasData } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { citations, documentAt } from '../sources.ts';

const linked = (file: AssessmentFile): Set<string> =>
  new Set(links(file).map(({ url }) => documentAt(url)));

export const sourcesUnused: FileRule = {
  id: 'sources/unused',
  severity: 'warning',
  title: 'Every source is cited.',
  why: 'The list of sources shows what the judgement rests on. A source that nothing cites makes it look better founded than it is. A link in the prose counts as a citation.',
  remedy: 'Cite it where it counts, or remove it.',
  example: {
    change: ['[code]', '[docs]'],
    at: '- id: ‹code›',
  },
  check(file) {
    const sources = asList(dataOf(file).sources).map((source) => asGroup(source));
    const cited = new Set<unknown>(citations(file).map(({ value }) => value));
    const all = sources.map(({ id }) => asText(id));
    // One source needs no citation. A misspelt id is another mistake, and the cause of this one.
    // So is a missing section: what was cited may have been cited there.
    const isDoubtful =
      [...cited].some((id) => !all.includes(asText(id))) ||
      (file.opinionOn === undefined &&
        layersIn(file.edition).some((id) => !file.body.sections.some(({ layer }) => layer === id)));
    if (!hasData(file) || sources.length < 2 || isDoubtful) return [];
    if (all.every((id) => cited.has(id))) return [];
    const links = linked(file);
    return sources.flatMap(({ id, url }, index) => {
      const name = asText(id);
      const isDoubled = all.indexOf(name) !== index;
      if (name === undefined || isDoubled || cited.has(name)) return [];
      const address = asText(url);
      if (address !== undefined && links.has(documentAt(address))) return [];
      return aboutValue(
        file,
        ['sources', index, 'id'],
        `Nothing in this file cites the source "${name}".`,
        `Cite it with sources: [${name}] in a factor, a threat, a measure or a fact, or link to it in the prose; otherwise remove it.`,
      );
    });
  },
};
