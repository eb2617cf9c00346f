import { layersIn } from '../../../maestro/layers.ts';
import { links } from '../body-links.ts';
import { aboutValue, asText, hasData } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { citations, documentAt, sourcesOf } from '../sources.ts';

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
    const sources = sourcesOf(file);
    const cited = new Set<unknown>(citations(file).map(({ value }) => value));
    const ids = sources.map(({ id }) => asText(id));
    // A single source needs no citation. Where a cited id is misspelt or a section is missing, which other rules
    // report, a source may be cited after all.
    const isDoubtful =
      [...cited].some((id) => !ids.includes(asText(id))) ||
      (file.opinionOn === undefined &&
        layersIn(file.edition).some((id) => !file.body.sections.some(({ layer }) => layer === id)));
    if (!hasData(file) || sources.length < 2 || isDoubtful) return [];
    if (ids.every((id) => cited.has(id))) return [];
    const linked = new Set(links(file).map(({ url }) => documentAt(url)));
    return sources.flatMap(({ id, url }, index) => {
      const name = asText(id);
      const isRepeated = ids.indexOf(name) !== index;
      if (name === undefined || isRepeated || cited.has(name)) return [];
      const address = asText(url);
      if (address !== undefined && linked.has(documentAt(address))) return [];
      return aboutValue(
        file,
        ['sources', index, 'id'],
        `Nothing in this file cites the source "${name}".`,
        `Cite it with sources: [${name}] in a factor, a threat, a measure or a fact, or link to it in the prose; otherwise remove it.`,
      );
    });
  },
};
