import {
  LAYER_IDS,
  LAYERS,
  type LayerId,
  type LayerTag,
  layerCode,
} from '../../domain/maestro/layers.ts';
import { agentPath, layerPath } from '../shared/paths.ts';
import { type AgentData, SAME, type Verdict, verdictOn } from './row.ts';

/** One layer: the tag and the commentary of each agent. The tags are compared; prose is for reading. */
export interface LayerRow {
  readonly id: LayerId;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly verdict: Verdict;
  /** One for each agent, in their order. */
  readonly columns: readonly {
    readonly tag: LayerTag;
    /** The page of the agent, which has the commentary. */
    readonly page: string;
  }[];
}

export function layerRows(agents: readonly AgentData[]): LayerRow[] {
  return LAYER_IDS.map((id) => {
    const columns = agents.flatMap(({ slug, layers }) =>
      layers.filter((layer) => layer.id === id).map(({ tag }) => ({ tag, page: agentPath(slug) })),
    );
    const verdict = verdictOn(columns.map(({ tag }) => tag));
    return {
      id,
      code: layerCode(id),
      name: LAYERS[id].name,
      path: layerPath(id),
      verdict: { ...verdict, words: verdict === SAME ? 'same tag' : 'tags differ' },
      columns,
    };
  });
}
