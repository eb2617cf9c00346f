import type { APIRoute } from 'astro';
import { loadCatalogue, loadGuides, loadLayers } from '../../catalogue/index.ts';
import { loadThreats } from '../../catalogue/threats.ts';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { layerCode } from '../../domain/maestro/layers.ts';
import { agentsWith } from '../../domain/threats/counts.ts';
import { RETIRED_TOPICS } from '../../domain/threats/topics.ts';
import { factorEntry, retiredEntry, topicEntry } from '../../views/search/entries.ts';
import { namesFile } from '../../views/search/names.ts';
import { say } from '../../words/say.ts';

/** The names of everything: what the search reads first, also mistyped. */
export const GET: APIRoute = async () => {
  const { agents } = loadCatalogue();
  const { topics } = loadThreats();
  const layers = (await loadLayers()).map(({ id, title }) => ({
    name: title,
    kind: say('Layer'),
    code: layerCode(id),
    path: `/layers/${id}/`,
  }));
  const guides = (await loadGuides()).map(({ id, data }) => ({
    name: data.title,
    kind: say('Guide'),
    path: `/guides/${id}/`,
  }));
  return Response.json(
    namesFile(agents, [
      ...layers,
      ...guides,
      ...FACTOR_IDS.map((id) => factorEntry(id)),
      ...topics.map((topic) =>
        topicEntry(topic, topic.threats.length, agentsWith(topic.threats).length),
      ),
      ...RETIRED_TOPICS.map(retiredEntry),
    ]),
  );
};
