import type { AgentFile } from '../../data/api-schema.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { agentPath, layerPath } from '../shared/paths.ts';
import { SAME, verdictOn } from './row.ts';

/** The layers with the tag of each agent, and the page that has its commentary. Only tags are compared. */
export function layerRows(agents: readonly AgentFile[]) {
  return LAYER_IDS.flatMap((id) => {
    const columns = agents.map(({ slug, layers }) => ({
      /** Undefined where the edition of the agent does not have the layer. */
      tag: layers.find((layer) => layer.id === id)?.tag,
      page: agentPath(slug),
    }));
    if (columns.every(({ tag }) => tag === undefined)) return [];
    const verdict = verdictOn(columns.map(({ tag }) => tag));
    return {
      id,
      code: layerCode(id),
      name: LAYERS[id].name,
      path: layerPath(id),
      verdict: { ...verdict, words: verdict === SAME ? say('same tag') : say('tags differ') },
      columns,
    };
  });
}
export type LayerRow = ReturnType<typeof layerRows>[number];
