import type { APIRoute } from 'astro';
import { loadCatalogue, loadGuides, loadLayers } from '../../catalogue/index.ts';
import { loadThreats } from '../../catalogue/threats.ts';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { layerCode } from '../../domain/maestro/layers.ts';
import { SUBJECT_LIST_IDS, subjectsIn } from '../../domain/threats/subjects.ts';
import { factorEntry, subjectEntry, unusedEntry } from '../../views/search/entries.ts';
import { namesFile } from '../../views/search/names.ts';

/** How everything is called: what the search reads first, and forgives slips in. */
export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  const used = new Set((await loadThreats()).subjects.map(({ path }) => path));
  const layers = (await loadLayers()).map(({ id, entry }) => ({
    name: entry.data.title,
    kind: 'Layer',
    code: layerCode(id),
    path: `/layers/${id}/`,
  }));
  const guides = (await loadGuides()).map(({ id, data }) => ({
    name: data.title,
    kind: 'Guide',
    path: `/guides/${id}/`,
  }));
  return Response.json(
    namesFile(agents, [
      ...layers,
      ...guides,
      ...FACTOR_IDS.map((id) => factorEntry(id)),
      ...SUBJECT_LIST_IDS.flatMap((list) => {
        const subjects = subjectsIn(list);
        // The page of a list names the entries that no threat points to, where it has a page.
        const hasPage = subjects.some(({ path }) => used.has(path));
        return subjects.flatMap((subject) =>
          used.has(subject.path) ? [subjectEntry(subject)] : hasPage ? [unusedEntry(subject)] : [],
        );
      }),
    ]),
  );
};
